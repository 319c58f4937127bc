import Scenes
import Testing

@Suite struct SceneTests {
    @Test func repeatedIDsAreFoundInGroups() {
        let dot = Item.circle(Point(0, 0), radius: 1, fill: Paint(.ink), id: "dot")
        func scene(_ items: [Item]) -> Scene {
            Scene(id: "s", size: Size(9, 9), title: "", description: "", alternative: "", items: items)
        }
        #expect(scene([dot, .group(id: "g", [.group([dot])])]).repeatedIDs == ["dot"])
        #expect(EveryItem.scene.repeatedIDs.isEmpty)
        #expect(EveryItem.scene.everyItem.compactMap(\.id).contains("heat"))
    }

    @Test func rasterNeedsACellForEveryPlace() {
        let rect = Rect(x: 0, y: 0, width: 1, height: 1)
        #expect(Raster(columns: 2, rows: 2, cells: .colours([RGB(0)]), rect: rect) == nil)
        #expect(Raster(columns: 0, rows: 2, cells: .colours([]), rect: rect) == nil)
        #expect(Raster(columns: 1, rows: 1, cells: .ramp(.tone, strength: 1, [0.5]), rect: rect) != nil)
    }

    @Test func rectanglesIntersect() {
        let a = Rect(x: 0, y: 0, width: 10, height: 10)
        #expect(
            a.intersection(Rect(x: 6, y: -2, width: 10, height: 5)) == Rect(x: 6, y: 0, width: 4, height: 3))
        #expect(a.intersection(Rect(x: 10, y: 0, width: 1, height: 1)) == nil)
        #expect(a.inset(2).contains(Point(2, 8)))
        #expect(!a.inset(2).contains(Point(1.9, 8)))
        #expect(Rect(around: Point(5, 5), width: 10, height: 10) == a)
    }

    @Test(arguments: PageFormat.allCases) func pageLeavesItsMargin(_ format: PageFormat) {
        #expect(format.content.minX == 32 && format.content.maxY == format.size.height - 32)
        #expect(format.size.width.truncatingRemainder(dividingBy: format.grid) == 0)
    }

    @Test(arguments: Marker.allCases) func markersStayInTheirCircle(_ marker: Marker) {
        guard case .shape(let shape) = marker.item(at: Point(10, 10), radius: 5, .ink) else {
            Issue.record("a marker is a shape")
            return
        }
        guard case .polygon(let points) = shape.outline else { return }
        for point in points { #expect(point.distance(to: Point(10, 10)) <= 5 * 1.35) }
    }

    @Test func seriesStartAgainAfterTheLast() {
        #expect(SeriesStyle(SeriesStyle.count + 2) == SeriesStyle(2))
        #expect(SeriesStyle(-1) == SeriesStyle(SeriesStyle.count - 1))
        #expect(Set((0..<SeriesStyle.count).map { SeriesStyle($0) }).count == SeriesStyle.count)
        #expect(Theme.light.colour(.series(-1)) == Theme.light.colour(.series(6)))
    }
}
