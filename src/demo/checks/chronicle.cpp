#include "demo/checks/chronicle.hpp"

#include <algorithm>
#include <stdexcept>

namespace haihe::demo {

SaidTender& Chronicle::tender(std::string const& code) {
    auto const said =
        std::find_if(tenders.begin(), tenders.end(), [&](SaidTender const& one) { return one.code == code; });
    if (said == tenders.end()) throw std::out_of_range("nobody published " + code);
    return *said;
}

} // namespace haihe::demo
