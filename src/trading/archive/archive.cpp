#include "trading/archive/archive.hpp"

namespace haihe::trading {

ArchiveSealed const* Archive::find(std::int64_t number) const {
    if (number < 1 || number > static_cast<std::int64_t>(sealed.size())) return nullptr;
    return &sealed[static_cast<std::size_t>(number - 1)];
}

void evolve(Archive& archive, ArchiveEvent const& event) { archive.sealed.push_back(std::get<ArchiveSealed>(event)); }

} // namespace haihe::trading
