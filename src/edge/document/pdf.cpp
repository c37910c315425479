#include "edge/document/pdf.hpp"

#include "edge/document/pages.hpp"

#include <cairo-pdf.h>

#include <memory>
#include <stdexcept>
#include <utility>

namespace haihe::edge::document {

namespace {

constexpr Color kRiver{0.043, 0.310, 0.424};
constexpr Color kLineColor{0.867, 0.890, 0.902};
constexpr double kHeadTop = 36;
constexpr double kNumberWidth = 90;

struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreeContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};

cairo_status_t take(void* file, unsigned char const* bytes, unsigned int size) {
    try {
        static_cast<std::string*>(file)->append(reinterpret_cast<char const*>(bytes), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (...) { // not through the frames of C
        return CAIRO_STATUS_WRITE_ERROR;
    }
}

void ink(cairo_t* on, Color const& color) { cairo_set_source_rgb(on, color.red, color.green, color.blue); }

void show(cairo_t* on, Line const& line, double x, double y) {
    ink(on, line.color);
    cairo_move_to(on, x + line.x, y + line.ascent);
    pango_cairo_show_layout_line(on, line.line.get());
}

/// Lines one below the other; where they end.
double show_text(cairo_t* on, Typesetter& typesetter, std::string const& text, Face const& face, Align align, double x,
                 double y, double width) {
    for (auto const& line : typesetter.set(text, face, width, align)) {
        show(on, line, x, y);
        y += line.height;
    }
    return y;
}

void rule(cairo_t* on, double y) {
    ink(on, kLineColor);
    cairo_rectangle(on, kMargin, y, kTextWidth, 0.5);
    cairo_fill(on);
}

/// Nine streams meet in one.
void draw_mark(cairo_t* on, double x, double y, double size) {
    cairo_save(on);
    cairo_translate(on, x, y);
    cairo_scale(on, size / 32, size / 32);
    ink(on, kRiver);
    cairo_set_line_width(on, 1.15);
    cairo_set_line_cap(on, CAIRO_LINE_CAP_ROUND);
    for (int stream = 0; stream < 9; ++stream) {
        double const from = 3 + 3.25 * stream, to = 13.4 + 0.65 * stream;
        cairo_move_to(on, from, 3);
        cairo_curve_to(on, from, 14, to, 13, to, 29);
    }
    cairo_stroke(on);
    cairo_restore(on);
}

void draw_head(cairo_t* on, Typesetter& typesetter, Document const& document, bool first) {
    draw_mark(on, kMargin, kHeadTop - 3, 18);
    auto const soft = small_face();
    Face const name{heading_face().family, 11, true, kRiver, 1};
    show_text(on, typesetter, "海河", name, Align::left, kMargin + 24, kHeadTop - 2, 60);
    if (first) return;
    show_text(on, typesetter, document.running, soft, Align::right, kMargin + 80, kHeadTop + 2, kTextWidth - 80);
    rule(on, kHeadTop + 20);
}

void draw_foot(cairo_t* on, Typesetter& typesetter, Document const& document, std::string const& number) {
    rule(on, kFootTop);
    double y = kFootTop + 6;
    show_text(on, typesetter, number, small_face(), Align::right, kPageWidth - kMargin - kNumberWidth, y, kNumberWidth);
    for (auto const& piece : document.foot)
        y = show_text(on, typesetter, piece.text, piece.style == Style::code ? face_of(Style::code) : small_face(),
                      Align::left, kMargin, y, kTextWidth - kNumberWidth);
}

/// As ISO 8601 to the second, which is what the file's format holds.
std::string date_of(kernel::Instant at) { return at.to_string().substr(0, 19) + "Z"; }

void draw(cairo_t* on, Typesetter& typesetter, Document const& document) {
    auto const pages = pages_of(document, typesetter);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        for (auto const& area : pages[i].areas) {
            ink(on, area.color);
            cairo_rectangle(on, area.x, area.y, area.width, area.height);
            cairo_fill(on);
        }
        for (auto const& one : pages[i].lines) show(on, one.line, one.x, one.y);
        draw_head(on, typesetter, document, i == 0);
        draw_foot(on, typesetter, document,
                  "第 " + std::to_string(i + 1) + " 页 共 " + std::to_string(pages.size()) + " 页");
        cairo_show_page(on);
    }
}

} // namespace

std::string pdf_of(Document const& document) {
    std::string file;
    Typesetter typesetter;
    std::unique_ptr<cairo_surface_t, FreeSurface> const surface(
        cairo_pdf_surface_create_for_stream(take, &file, kPageWidth, kPageHeight));
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    auto const title = document.kind + " " + document.title;
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    // else Cairo writes the time of day
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date_of(document.at).c_str());
    {
        std::unique_ptr<cairo_t, FreeContext> const context(cairo_create(surface.get()));
        draw(context.get(), typesetter, document);
        if (auto const status = cairo_status(context.get()); status != CAIRO_STATUS_SUCCESS)
            throw std::runtime_error(std::string("the PDF cannot be drawn: ") + cairo_status_to_string(status));
    }
    cairo_surface_finish(surface.get());
    if (auto const status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(std::string("the PDF cannot be written: ") + cairo_status_to_string(status));
    return file;
}

} // namespace haihe::edge::document
