// The price formula that a tenderee writes: what is read has a value for every set of bids.

#include "fuzz/fuzz.hpp"

#include "formula/evaluation.hpp"
#include "formula/formula.hpp"

using namespace haihe;

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const source = fuzz::text_of(data, size);
    formula::Names const names{true, true, {{"k", *kernel::Decimal::parse("0.97")}, {"zero", {0, 0}}}};
    auto const formula = formula::parse(source, names);
    if (!formula) return 0;
    fuzz::require(formula->source() == source, "a formula keeps its source");
    for (std::int64_t const price : {1LL, 9'800'000'00LL, 9'007'199'254'740'991LL}) {
        formula::Inputs const inputs{kernel::Money{price},
                                     {kernel::Money{price}, kernel::Money{1}, kernel::Money{9'700'000'00}},
                                     *kernel::Decimal::parse("40"),
                                     kernel::Money{1'000'000'000},
                                     kernel::Money{900'000'000}};
        fuzz::require(formula->value(inputs).has_value(), "what was read has a value");
    }
    return 0;
}
