#include "edge/document/pages.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace haihe::edge::document {

namespace {

constexpr double kBottom = kFootTop - 10;
constexpr double kPadding = 5;   // of a cell, to the sides
constexpr double kLeading = 3.5; // of a cell, above and below
constexpr double kRule = 0.5;
constexpr double kFirstRows = 70; // that a table begins with
constexpr double kHeadingGap = 12;
constexpr double kHeadingHeight = 24;
constexpr Color kLineColor{0.867, 0.890, 0.902};
constexpr Color kHeadFill{0.925, 0.949, 0.961};
constexpr Color kRuleColor{0.043, 0.310, 0.424};

/// The lines of a cell, of which the first `done` stand on a page.
struct StackedLines {
    double x = 0;
    std::vector<Line> lines;
    std::size_t done = 0;

    /// How many more fit into the height.
    [[nodiscard]] std::pair<std::size_t, double> fitting(double height) const {
        std::size_t end = done;
        double used = 0;
        for (; end < lines.size() && used + lines[end].height <= height; ++end) used += lines[end].height;
        return {end, used};
    }
};
using Row = std::vector<StackedLines>;

class Pages {
public:
    explicit Pages(Typesetter& typesetter) : typesetter_(typesetter) { pages_.emplace_back(); }

    void centered(std::string const& text, Face const& face, double after) {
        place_all(typesetter_.set(text, face, kTextWidth, Align::center), kMargin);
        y_ += after;
    }
    void put(Heading const& heading) {
        if (y_ + kHeadingGap + kHeadingHeight + kFirstRows > kBottom) turn();
        if (y_ > kTop) y_ += kHeadingGap;
        place_all(typesetter_.set(heading.text, heading_face(), kTextWidth, Align::left), kMargin);
        y_ += 4;
    }
    void put(Piece const& piece) {
        place_all(typesetter_.set(piece.text, face_of(piece.style), kTextWidth, Align::left), kMargin);
        y_ += 4;
    }
    void put(Table const& table) {
        auto const edges = edges_of(table);
        if (y_ + kFirstRows > kBottom) turn();
        begin(table, edges);
        for (auto const& cells : table.rows) put(row_of(table, edges, cells), table, edges);
        y_ += 9;
    }
    std::vector<Page> finish() && { return std::move(pages_); }

private:
    void turn() {
        pages_.emplace_back();
        y_ = kTop;
    }
    void place(double x, Line line) {
        auto const height = line.height;
        pages_.back().lines.push_back({x, y_, std::move(line)});
        y_ += height;
    }
    void place_all(std::vector<Line> lines, double x) {
        for (auto& line : lines) {
            if (y_ + line.height > kBottom) turn();
            place(x, std::move(line));
        }
    }
    void fill(double x, double y, double width, double height, Color const& color) {
        pages_.back().areas.push_back({x, y, width, height, color});
    }

    /// Where each column begins, and where the last ends.
    static std::vector<double> edges_of(Table const& table) {
        auto const parts = std::accumulate(table.columns.begin(), table.columns.end(), 0,
                                           [](int sum, Column const& column) { return sum + column.parts; });
        std::vector<double> edges{kMargin};
        for (auto const& column : table.columns) edges.push_back(edges.back() + kTextWidth * column.parts / parts);
        return edges;
    }
    std::vector<Line> lines_of(Cell const& cell, double width, Align align, bool names) {
        std::vector<Line> lines;
        for (auto const& piece : cell)
            std::ranges::move(
                typesetter_.set(piece.text, names ? head_face() : face_of(piece.style), width - 2 * kPadding, align),
                std::back_inserter(lines));
        return lines;
    }
    Row row_of(Table const& table, std::vector<double> const& edges, std::vector<Cell> const& cells,
               bool head = false) {
        Row row;
        for (std::size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i) {
            bool const names = head || (i == 0 && table.head.empty());
            row.push_back(
                {edges[i] + kPadding, lines_of(cells[i], edges[i + 1] - edges[i], table.columns[i].align, names), 0});
        }
        return row;
    }
    /// At the top of a table and of each page that it goes on to.
    void begin(Table const& table, std::vector<double> const& edges) {
        fill(kMargin, y_, kTextWidth, 2 * kRule, kRuleColor);
        y_ += 2 * kRule;
        if (table.head.empty()) return;
        std::vector<Cell> cells;
        cells.reserve(table.head.size());
        for (auto const& name : table.head) cells.push_back({{name}});
        auto row = row_of(table, edges, cells, true);
        auto const height = height_of(row);
        fill(kMargin, y_, kTextWidth, height, kHeadFill);
        place_slice(row, height);
    }

    static double height_of(Row const& row) {
        double height = 0;
        for (auto const& column : row) height = std::max(height, column.fitting(kPageHeight * 1e6).second);
        return height + 2 * kLeading;
    }
    static bool is_done(Row const& row) {
        return std::ranges::all_of(row, [](auto const& column) { return column.done == column.lines.size(); });
    }
    /// As many lines of each cell as fit; the height that they take, 0 when nothing fits.
    double place_slice(Row& row, double height) {
        auto const top = y_;
        double used = 0;
        for (auto& column : row) {
            auto const [end, taken] = column.fitting(height - 2 * kLeading);
            y_ = top + kLeading;
            for (; column.done < end; ++column.done) place(column.x, std::move(column.lines[column.done]));
            used = std::max(used, taken);
        }
        y_ = used > 0 ? top + used + 2 * kLeading : top;
        return y_ - top;
    }
    void put(Row row, Table const& table, std::vector<double> const& edges) {
        auto const go_on = [&] {
            turn();
            begin(table, edges);
        };
        auto const whole = height_of(row);
        bool const fits_on_a_page = whole <= kBottom - kTop - kFirstRows;
        if (y_ + whole > kBottom && (fits_on_a_page || y_ + kFirstRows > kBottom)) go_on();
        for (;;) {
            auto const top = y_;
            auto const height = place_slice(row, kBottom - y_);
            if (height > 0 && table.head.empty()) fill(kMargin, top, edges[1] - edges[0], height, kHeadFill);
            fill(kMargin, y_, kTextWidth, kRule, kLineColor);
            y_ += kRule;
            if (is_done(row)) return;
            go_on();
        }
    }

    Typesetter& typesetter_;
    std::vector<Page> pages_;
    double y_ = kTop;
};

} // namespace

std::vector<Page> pages_of(Document const& document, Typesetter& typesetter) {
    Pages pages(typesetter);
    pages.centered(document.kind, kind_face(), 4);
    pages.centered(document.title, title_face(), 14);
    for (auto const& block : document.blocks) std::visit([&](auto const& one) { pages.put(one); }, block);
    return std::move(pages).finish();
}

} // namespace haihe::edge::document
