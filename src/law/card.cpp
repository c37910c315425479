#include "law/card.hpp"

#include <utility>

namespace haihe::law {

std::optional<kernel::Citation> edition_on(Card const& card, kernel::Date day) {
    for (auto const& edition : card.editions)
        if (edition.in_force_from <= day && (!edition.in_force_until || day <= *edition.in_force_until)) return edition;
    return {};
}

Card as_of(Card card, kernel::Date day) {
    if (auto edition = edition_on(card, day)) card.editions = {std::move(*edition)};
    return card;
}

} // namespace haihe::law
