import FigureChecks

typealias SceneChecks = FigureChecks.SceneChecks
