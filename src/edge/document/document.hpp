#pragma once

// A document for people as values: what it says in which order, and nothing of how it is set. Text is text: no
// character of it is markup.

#include "kernel/instant.hpp"

#include <string>
#include <variant>
#include <vector>

namespace haihe::edge::document {

enum class Style {
    plain,
    strong,
    soft, ///< less than the rest
    code, ///< digests and signatures; breaks anywhere
    good,
    bad ///< what is rejected or dissents; the words say so too
};

/// A paragraph of one style; line feeds are kept.
struct Piece {
    std::string text;
    Style style = Style::plain;
};
using Cell = std::vector<Piece>;

enum class Align { left, center, right };

struct Column {
    int parts = 1; ///< of the width, in proportion to the other columns
    Align align = Align::left;
};

/// Rows go on over the page, and one that is longer than a page is parted; the head is set again on each. A row has at
/// most as many cells as there are columns; what is missing is empty.
struct Table {
    std::vector<Column> columns;
    std::vector<std::string> head; ///< empty: none; then the first column names what stands beside it
    std::vector<std::vector<Cell>> rows;
};

/// Stays with what follows.
struct Heading {
    std::string text;
};

using Block = std::variant<Heading, Piece, Table>;

struct Document {
    std::string kind;        ///< what it is: 评标报告
    std::string title;       ///< of what
    std::string running;     ///< at the head of every page but the first
    std::vector<Piece> foot; ///< at the foot of every page, beside its number
    kernel::Instant at;      ///< of what it tells; the file carries no other time
    std::vector<Block> blocks;
};

} // namespace haihe::edge::document
