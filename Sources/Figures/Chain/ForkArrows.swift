import Scenes

/// The arrows of one way through a fork: a curve to the way's row, straight on to its value, and from there to the loss.
struct ForkArrows {
    let items: [Item]
    /// The middles of the two straight parts, where labels stand.
    let linkMiddle: Point
    let restMiddle: Point

    init(from start: Point, to end: Point, by middle: Point, _ manner: ChainManner) {
        // The ways leave and arrive beside each other, not in one point.
        let shift = min(max((middle.y - start.y) * 0.2, -0.5 * manner.radius), 0.5 * manner.radius)
        let reach = (manner.radius * manner.radius - shift * shift).squareRoot() + 5
        let tail = start + Point(reach, shift)
        let tip = end - Point(reach, -shift)
        let bend = manner.bend
        let near = middle - Point(manner.branchRadius + 5, 0)
        let far = middle + Point(manner.branchRadius + 5, 0)
        let corner = Point(tail.x + bend, middle.y)
        let turn = Point(tip.x - bend, middle.y)
        var link = Path()
        link.move(to: tail)
        link.curve(tail + Point(bend * 0.55, 0), corner - Point(bend * 0.55, 0), to: corner)
        link.line(to: near - Point(6, 0))
        var rest = Path()
        rest.move(to: far)
        rest.line(to: turn)
        rest.curve(
            turn + Point(bend * 0.55, 0), tip - Point(6 + bend * 0.5, 0), to: tip - Point(6, 0))
        items = [
            .path(link, stroke: Stroke(.ink, width: 1.6)),
            ArrowHead.item(at: near, from: corner, size: 11, .ink),
            .path(rest, stroke: Stroke(.gradient, width: 2.2)),
            ArrowHead.item(at: tip, from: tip - Point(12, 0), size: 11, .gradient),
        ]
        linkMiddle = corner.toward(near, 0.5)
        restMiddle = far.toward(turn, 0.5)
    }
}
