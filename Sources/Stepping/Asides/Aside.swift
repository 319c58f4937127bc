/// What stands before the first operation of a run or after its last: a table, or a few measures.
///
/// Preparation of data, trials of a search and evaluation are no operations of the program, so they have no step number;
/// the stepper reaches them by going on beyond both ends.
package struct Aside: Hashable, Sendable {
    /// What it is, as a path: `before the run › data`.
    package let path: String
    /// What it is good for, in a sentence.
    package let sentence: String
    /// The names of the columns.
    package let heads: [String]
    /// Each as long as the heads.
    package let rows: [[String]]
}
