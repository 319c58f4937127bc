/// The eigenvalues of a small symmetric matrix by Jacobi's rotations (Jacobi 1846; Golub and Van Loan, 8.5).
package enum SymmetricEigenvalues {
    /// All eigenvalues, lowest first; NaN for each where the matrix holds a number that is not finite.
    ///
    /// - Parameter matrix: rows of equal length; the lower half is read.
    package static func of(_ matrix: [[Double]]) -> [Double] {
        let count = matrix.count
        guard matrix.joined().allSatisfy(\.isFinite) else { return Array(repeating: .nan, count: count) }
        var a = matrix
        for row in 0..<count {
            for column in row + 1..<max(count, row + 1) { a[row][column] = a[column][row] }
        }
        // Each sweep squares what is left beside the diagonal; a dozen is more than any matrix takes.
        for _ in 0..<60 {
            let size = a.indices.reduce(0) { $0 + a[$1][$1] * a[$1][$1] }
            var rest = 0.0
            for p in 0..<count { for q in p + 1..<max(count, p + 1) { rest += a[p][q] * a[p][q] } }
            if rest == 0 || rest <= 1e-34 * size { break }
            for p in 0..<count {
                for q in p + 1..<max(count, p + 1) where a[p][q] != 0 { rotate(&a, p, q) }
            }
        }
        return a.indices.map { a[$0][$0] }.sorted()
    }

    /// Turns the plane of two axes so that the matrix has a 0 where they meet.
    private static func rotate(_ a: inout [[Double]], _ p: Int, _ q: Int) {
        let θ = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let t = (θ < 0 ? -1 : 1) / (θ.magnitude + (θ * θ + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        let off = a[p][q]
        a[p][p] -= t * off
        a[q][q] += t * off
        a[p][q] = 0
        a[q][p] = 0
        for k in a.indices where k != p && k != q {
            let (kp, kq) = (a[k][p], a[k][q])
            a[k][p] = c * kp - s * kq
            a[k][q] = s * kp + c * kq
            a[p][k] = a[k][p]
            a[q][k] = a[k][q]
        }
    }
}
