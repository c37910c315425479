// Instants, dates, decimals, digests and codes: each has one spelling. And the patterns of the schemas.

#include "fuzz/fuzz.hpp"

#include "exchange/pattern.hpp"
#include "kernel/codes.hpp"
#include "kernel/date.hpp"
#include "kernel/decimal.hpp"
#include "kernel/digest.hpp"
#include "kernel/instant.hpp"

using namespace haihe;

namespace {

template <class T>
void has_one_spelling(std::string_view text) {
    if (auto const value = T::parse(text)) fuzz::require(value->to_string() == text, "a value is spelled in one way");
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const text = fuzz::text_of(data, size);
    has_one_spelling<kernel::Instant>(text);
    has_one_spelling<kernel::Date>(text);
    has_one_spelling<kernel::Decimal>(text);
    has_one_spelling<kernel::Digest>(text);
    (void)kernel::is_social_credit_code(text);
    (void)kernel::is_investment_project_code(text);
    (void)kernel::is_lot_code(text);
    (void)kernel::tender_of_lot(text);
    auto const [expression, subject] = fuzz::two_texts(text);
    if (auto const pattern = exchange::Pattern::compile(expression)) (void)pattern->matches(subject);
    return 0;
}
