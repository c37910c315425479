#include "edge/document/typesetter.hpp"

#include <algorithm>
#include <stdexcept>

namespace haihe::edge::document {

namespace {

constexpr char const* kSans = "Noto Sans CJK SC";
constexpr char const* kSerif = "Noto Serif CJK SC";
constexpr char const* kMono = "Noto Sans Mono CJK SC";
constexpr double kPointsPerInch = 72; // a unit of the page is a point

constexpr Color kInk{0.086, 0.137, 0.180};
constexpr Color kSoft{0.353, 0.420, 0.463};
constexpr Color kRiver{0.043, 0.310, 0.424};
constexpr Color kSeal{0.702, 0.149, 0.180};
constexpr Color kLeaf{0.180, 0.490, 0.310};

struct FreeDescription {
    void operator()(PangoFontDescription* description) const { pango_font_description_free(description); }
};
struct FreeAttributes {
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
struct FreeOptions {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
struct FreeIterator {
    void operator()(PangoLayoutIter* iterator) const { pango_layout_iter_free(iterator); }
};

PangoAlignment alignment_of(Align align) {
    switch (align) {
    case Align::left: return PANGO_ALIGN_LEFT;
    case Align::center: return PANGO_ALIGN_CENTER;
    case Align::right: return PANGO_ALIGN_RIGHT;
    }
    return PANGO_ALIGN_LEFT;
}

double points(int units) { return pango_units_to_double(units); }

bool has_family(PangoFontMap* fonts, std::string_view wanted) {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts, &families, &count);
    bool const found = std::any_of(families, families + count,
                                   [&](auto* family) { return wanted == pango_font_family_get_name(family); });
    g_free(static_cast<void*>(families));
    return found;
}

} // namespace

Face face_of(Style style) {
    switch (style) {
    case Style::plain: return {kSans, 9, false, kInk};
    case Style::strong: return {kSans, 9, true, kInk};
    case Style::soft: return {kSans, 8, false, kSoft};
    case Style::code: return {kMono, 6.5, false, kSoft};
    case Style::good: return {kSans, 9, true, kLeaf};
    case Style::bad: return {kSans, 9, true, kSeal};
    }
    return {kSans, 9, false, kInk};
}
Face heading_face() { return {kSans, 11.5, true, kRiver}; }
Face kind_face() { return {kSerif, 24, true, kSeal, 10}; }
Face title_face() { return {kSerif, 14, true, kInk}; }
Face head_face() { return {kSans, 8, true, kRiver}; }
Face small_face() { return {kSans, 7.5, false, kSoft}; }

Typesetter::Typesetter()
    : fonts_(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)),
      context_(fonts_ ? pango_font_map_create_context(fonts_.get()) : nullptr) {
    for (auto const* family : {kSans, kSerif, kMono})
        if (!fonts_ || !has_family(fonts_.get(), family))
            throw std::runtime_error(std::string("the font is not installed: ") + family);
    std::unique_ptr<cairo_font_options_t, FreeOptions> const options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), kPointsPerInch);
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);
    pango_context_set_language(context_.get(), pango_language_from_string("zh-CN"));
}

std::vector<Line> Typesetter::set(std::string_view text, Face const& face, double width, Align align) {
    auto* const layout = layouts_.emplace_back(pango_layout_new(context_.get())).get();
    std::unique_ptr<PangoFontDescription, FreeDescription> const font(pango_font_description_new());
    pango_font_description_set_family_static(font.get(), face.family);
    pango_font_description_set_weight(font.get(), face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font.get(), face.size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font.get());
    if (face.letter_spacing > 0) {
        std::unique_ptr<PangoAttrList, FreeAttributes> const attributes(pango_attr_list_new());
        pango_attr_list_insert(attributes.get(),
                               pango_attr_letter_spacing_new(pango_units_from_double(face.letter_spacing)));
        pango_layout_set_attributes(layout, attributes.get());
    }
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, pango_units_from_double(width));
    pango_layout_set_alignment(layout, alignment_of(align));
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));

    std::vector<Line> lines;
    std::unique_ptr<PangoLayoutIter, FreeIterator> const iterator(pango_layout_get_iter(layout));
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &extents);
        int const baseline = pango_layout_iter_get_baseline(iterator.get());
        auto* const line = pango_layout_line_ref(pango_layout_iter_get_line_readonly(iterator.get()));
        lines.push_back({std::unique_ptr<PangoLayoutLine, ReleaseLine>(line), points(extents.x),
                         points(baseline - extents.y), points(extents.height), face.color});
    } while (pango_layout_iter_next_line(iterator.get()));
    return lines;
}

} // namespace haihe::edge::document
