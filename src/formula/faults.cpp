#include "formula/faults.hpp"

namespace haihe::formula {

namespace {

kernel::Refusal fault(kernel::RefusalKind kind, char const* rule, std::size_t begin, kernel::Text const& text) {
    auto const position = std::to_string(begin + 1);
    return {kind,
            rule,
            {"公式第" + position + "个字符处：" + text.zh, "Character " + position + " of the formula: " + text.en},
            "",
            {},
            {{"position", position}}};
}

bool is_ascii(std::string_view text) { return static_cast<unsigned char>(text[0]) < 0x80U; }

/// A character that is shown has all of its bytes, so that the text stays UTF-8.
bool is_shown(std::string_view text) {
    auto const lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80U) return lead > 0x20U && lead != 0x7fU;
    std::size_t const bytes = lead >= 0xf0U ? 4 : lead >= 0xe0U ? 3 : 2;
    // Leads that no character has, and those with forms that are too long or out of range, are not worth showing.
    return lead > 0xc1U && lead != 0xe0U && lead != 0xedU && lead < 0xf0U && text.size() == bytes;
}

kernel::Text shown(Token const& found) {
    if (found.kind == TokenKind::end) return {"公式在此结束", "the formula ends here"};
    if (found.kind == TokenKind::stray && !is_shown(found.text))
        return {"此处是不能使用的字符", "a character stands here that has no meaning"};
    auto const text = std::string(found.text);
    kernel::Text words{"此处却是“" + text + "”", "\"" + text + "\" stands here"};
    if (found.kind == TokenKind::stray && !is_ascii(found.text)) {
        words.zh += "（公式只用半角的英文字母、数字和符号）";
        words.en += " (only ASCII letters, digits and signs are used)";
    }
    return words;
}

} // namespace

kernel::Refusal not_well_formed(kernel::Text const& expected, Token const& found) {
    auto const stands = shown(found);
    return fault(
        kernel::RefusalKind::malformed, "formula_is_well_formed", found.begin,
        {"应为" + expected.zh + "，" + stands.zh + "。", expected.en + " is expected, but " + stands.en + "."});
}

kernel::Refusal misplaced_comparison(Token const& comparison) {
    auto const text = std::string(comparison.text);
    return fault(
        kernel::RefusalKind::malformed, "formula_is_well_formed", comparison.begin,
        {"“" + text + "”不能用在这里；比较只能作为 if 的条件，且只写一次。",
         "\"" + text + "\" has no place here; a comparison is the condition of an if, and there is only one."});
}

kernel::Refusal unknown_name(Token const& name) {
    auto const text = std::string(name.text);
    auto refusal = fault(kernel::RefusalKind::unacceptable, "formula_uses_known_names", name.begin,
                         {"没有“" + text + "”这一名称；可用价格、统计量和函数的名称，以及招标文件声明的常数。",
                          "there is no \"" + text +
                              "\"; a formula uses the names of the language and the constants that are declared."});
    if (text == "maximum_price")
        refusal.text = {"公式用了最高投标限价（maximum_price），但本标段没有规定最高投标限价。",
                        "The formula uses maximum_price, but the lot states no maximum price."};
    if (text == "base_price")
        refusal.text = {"公式用了标底（base_price），但本标段没有随招标文件密封的标底。",
                        "The formula uses base_price, but no base price is sealed with the documents of the lot."};
    refusal.facts.push_back({"name", text});
    return refusal;
}

kernel::Refusal too_large(kernel::Text const& limit, std::size_t begin) {
    return fault(kernel::RefusalKind::unacceptable, "formula_is_not_too_large", begin, limit);
}

kernel::Refusal divisor_may_be_zero(std::string divisor, std::size_t begin) {
    auto refusal = fault(kernel::RefusalKind::unacceptable, "formula_divides_only_by_what_is_not_zero", begin,
                         {"无法保证除数“" + divisor + "”不为零；请改写，例如用 max(…, 1) 保证其大于零。",
                          "nothing shows that the divisor \"" + divisor +
                              "\" is never zero; rewrite it so that it is above zero, for instance as max(…, 1)."});
    refusal.facts.push_back({"divisor", std::move(divisor)});
    return refusal;
}

} // namespace haihe::formula
