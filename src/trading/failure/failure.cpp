#include "trading/failure/failure.hpp"

namespace haihe::trading {

FailureCertified const* Failures::find(std::int64_t number) const {
    if (number < 1 || number > static_cast<std::int64_t>(certified.size())) return nullptr;
    return &certified[static_cast<std::size_t>(number - 1)];
}

void evolve(Failures& failures, FailureEvent const& event) {
    failures.certified.push_back(std::get<FailureCertified>(event));
}

} // namespace haihe::trading
