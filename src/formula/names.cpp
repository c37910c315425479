#include "formula/names.hpp"

#include "formula/vocabulary.hpp"

namespace haihe::formula {

namespace {

constexpr std::size_t kConstantsMax = 50;
constexpr std::size_t kNameCharactersMax = 40;

/// Words of lower-case letters and digits, a letter first, with single underscores between them.
bool is_lower_snake_case(std::string_view name) {
    if (name.empty() || name.size() > kNameCharactersMax || name.front() < 'a' || name.front() > 'z') return false;
    char before = '_';
    for (char const c : name) {
        bool const letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter_or_digit && (c != '_' || before == '_')) return false;
        before = c;
    }
    return before != '_';
}

std::unexpected<kernel::Refusal> refused(kernel::Text text, std::string path) {
    return kernel::refuse(kernel::RefusalKind::unacceptable, "formula_constants_are_well_named", std::move(text),
                          std::move(path));
}

} // namespace

kernel::Result<void> require_well_named(Names const& names) {
    auto const most = std::to_string(kConstantsMax);
    if (names.constants.size() > kConstantsMax)
        return refused({"公式的常数不得超过" + most + "个。", "A formula has at most " + most + " constants."},
                       "/constants");
    for (auto const& [name, value] : names.constants) {
        if (!is_lower_snake_case(name))
            return refused({"常数的名称应由小写英文字母、数字和单个下划线组成，以字母开头，不超过" +
                                std::to_string(kNameCharactersMax) + "个字符。",
                            "The name of a constant is lower snake case, of at most " +
                                std::to_string(kNameCharactersMax) + " characters."},
                           "/constants/" + name);
        if (is_of_the_language(name))
            return refused({"“" + name + "”是公式语言自己的词，常数请另取名称。",
                            "\"" + name + "\" is a word of the language: give the constant another name."},
                           "/constants/" + name);
    }
    return {};
}

} // namespace haihe::formula
