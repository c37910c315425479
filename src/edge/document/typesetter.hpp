#pragma once

// Chinese text in lines, through Pango: breaks where Chinese may break, and measures without hinting, so that what is
// set depends on the text and the fonts alone. Lengths are points.

#include "edge/document/document.hpp"

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace haihe::edge::document {

struct FreeObject {
    void operator()(void* object) const { g_object_unref(object); }
};
struct ReleaseLine {
    void operator()(PangoLayoutLine* line) const { pango_layout_line_unref(line); }
};

struct Color {
    double red, green, blue;
};

/// How a line looks.
struct Face {
    char const* family;
    double size;
    bool bold;
    Color color;
    double letter_spacing = 0;
};
Face face_of(Style style);
Face heading_face();
Face kind_face();
Face title_face();
Face head_face(); ///< of a table's head
Face small_face();

struct Line {
    std::unique_ptr<PangoLayoutLine, ReleaseLine> line;
    double x = 0;      ///< from the left of the width that it was set in
    double ascent = 0; ///< from its top to its base line
    double height = 0;
    Color color{};
};

class Typesetter {
public:
    /// Throws std::runtime_error when the fonts for Chinese are not installed.
    Typesetter();
    /// Its lines live as long as the typesetter.
    std::vector<Line> set(std::string_view text, Face const& face, double width, Align align);

private:
    std::unique_ptr<PangoFontMap, FreeObject> fonts_;
    std::unique_ptr<PangoContext, FreeObject> context_;
    std::vector<std::unique_ptr<PangoLayout, FreeObject>> layouts_; ///< a line points into its layout
};

} // namespace haihe::edge::document
