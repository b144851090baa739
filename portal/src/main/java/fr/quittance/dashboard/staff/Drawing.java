package fr.quittance.dashboard.staff;

import java.util.List;
import java.util.Locale;

/// What is drawn, in the units of a drawing 544 wide and 216 high.
public sealed interface Drawing {

    double WIDTH = 544;
    double HEIGHT = 216;

    /// A number as SVG takes it.
    static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    /// Upright bars on an axis.
    ///
    /// @param top what the highest line stands for; empty when no scale is shown
    /// @param rules places that are marked across the drawing
    record Columns(List<Column> bars, String top, List<Rule> rules) implements Drawing {

        static final double LEFT = 52;
        static final double FLOOR = 184;
        static final double TOP = 24;

        public double floor() {
            return FLOOR;
        }

        public double top(double share) {
            return FLOOR - (FLOOR - TOP) * share;
        }

        public double step() {
            return (WIDTH - LEFT) / bars.size();
        }

        public double left(double bar) {
            return LEFT + bar * step();
        }
    }

    /// One upright bar.
    ///
    /// @param label under it; empty for none
    /// @param share of the whole height, 0 to 1
    /// @param mark where a line crosses it, 0 to 1; negative for none
    /// @param soft drawn in grey: what matters less
    record Column(String label, double share, double mark, boolean soft) {}

    /// A dashed line with its words.
    ///
    /// @param bar the bar it stands before; a half is in the middle of one
    record Rule(double bar, String label, boolean wordsBefore) {}

    /// Lying bars, from top to bottom.
    ///
    /// @param left where they begin, after their labels
    record Rows(List<Row> bars, double left) implements Drawing {

        private static final double SHORT_LABELS = 124;
        private static final double END = 394;
        private static final double APART = 42;

        Rows(List<Row> bars) {
            this(bars, SHORT_LABELS);
        }

        public double y(int row) {
            return 8 + row * APART;
        }

        public double width(Row row) {
            return (END - left) * row.share();
        }
    }

    /// One lying bar.
    ///
    /// @param value right of it
    /// @param note at the far right; may be empty
    record Row(String label, double share, String value, String note, boolean soft) {}

    /// A week: a dot for each hour, as large as it has many.
    ///
    /// @param days the names of the seven
    /// @param shares for each day, for each hour, 0 to 1
    record Hours(List<String> days, List<List<Double>> shares) implements Drawing {

        public double x(int hour) {
            return 52 + hour * 20.5 + 10;
        }

        public double y(int day) {
            return 20 + day * 24;
        }

        /// The area of a dot is its share.
        public double radius(double share) {
            return share == 0 ? 0 : Math.max(1.2, 9.5 * Math.sqrt(share));
        }
    }
}
