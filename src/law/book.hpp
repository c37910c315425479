#pragma once

// docs/law: the book of the rules as Markdown, made from their cards and from what was found in the sources.

#include <string>
#include <vector>

namespace haihe::law {

struct BookPage {
    std::string name; ///< of the file in docs/law
    std::string text;
};

/// README.md with the table by article, and a page for each folder.
std::vector<BookPage> book();

} // namespace haihe::law
