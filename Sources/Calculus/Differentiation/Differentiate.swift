import Formulas

extension ProgramBuilder {
    /// Appends the backward pass: the gradient of `loss` by each of `variables`, in their order.
    ///
    /// For every use of a value the pass writes the local derivative (or finds it already there), the product
    /// *upstream × local*, and the sum over uses. The gradient kept for a column is that of its own lane's loss (∂ℓ/∂v),
    /// the gradient of a uniform value is their mean over the lanes; so the gradient of a batch's mean loss is the mean of
    /// its examples' gradients. The result is an ordinary program and can be differentiated again.
    ///
    /// - Parameters:
    ///   - loss: what is differentiated; of a column, its mean over the lanes is meant.
    ///   - laneLoss: the name of one lane's share of the loss, in the names of column gradients.
    package func differentiate(
        _ loss: Term, by variables: [Term], laneLoss: Formula = .letter("ℓ", role: .loss),
        rules: DerivativeRules = .standard
    ) -> [Term] {
        var pass = BackwardPass(
            builder: self, loss: loss, variables: variables, laneLoss: laneLoss, rules: rules)
        return pass.run()
    }
}
