#pragma once

// Puts the blocks of a document on pages of A4. Nothing is drawn here. Lengths are points, from the top left.

#include "edge/document/typesetter.hpp"

#include <vector>

namespace haihe::edge::document {

inline constexpr double kPageWidth = 595.276;
inline constexpr double kPageHeight = 841.89;
inline constexpr double kMargin = 54;
inline constexpr double kTextWidth = kPageWidth - 2 * kMargin;
inline constexpr double kTop = 70;      ///< of the text, below the running head
inline constexpr double kFootTop = 774; ///< below it the foot

struct PlacedLine {
    double x, y; ///< of its top
    Line line;
};
struct Area {
    double x, y, width, height;
    Color color;
};
struct Page {
    std::vector<Area> areas; ///< under the lines
    std::vector<PlacedLine> lines;
};

/// Never empty. The lines live as long as the typesetter.
std::vector<Page> pages_of(Document const& document, Typesetter& typesetter);

} // namespace haihe::edge::document
