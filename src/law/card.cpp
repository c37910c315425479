#include "law/card.hpp"

namespace haihe::law {

std::optional<kernel::Citation> edition_on(Card const& card, kernel::Date day) {
    for (auto const& edition : card.editions)
        if (edition.in_force_from <= day && (!edition.in_force_until || day <= *edition.in_force_until)) return edition;
    return {};
}

} // namespace haihe::law
