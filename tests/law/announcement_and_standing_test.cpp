#include "law/disclosure/announcement_is_in_a_designated_medium.hpp"
#include "law/disclosure/announcement_states_what_it_must.hpp"
#include "law/disclosure/opening_place_is_as_fixed.hpp"
#include "law/lawful_tender.hpp"
#include "law/numbers/at_most_one_base_price.hpp"
#include "law/numbers/invited_tender_has_at_least_3_invitations.hpp"
#include "law/standing/approval_and_funds_are_settled.hpp"
#include "law/standing/self_organised_tender_is_filed.hpp"

namespace haihe::law {

using namespace specimen;

TEST(Numbers, at_most_one_base_price) {
    expect("at_most_one_base_price", at_most_one_base_price,
           {{"none", nothing, Mark::kept},
            {"one", [](auto& f) { f.base_prices = 1; }, Mark::kept},
            {"two", [](auto& f) { f.base_prices = 2; }, Mark::broken}});
}

TEST(Numbers, invited_tender_has_at_least_3_invitations) {
    auto const invited = [](std::int64_t n) {
        return [n](TenderFacts& facts) {
            facts.method = "invited";
            facts.invitations = n;
        };
    };
    expect("invited_tender_has_at_least_3_invitations", invited_tender_has_at_least_3_invitations,
           {{"open", nothing, Mark::not_applicable},
            {"three", invited(3), Mark::kept},
            {"two", invited(2), Mark::broken},
            {"none", invited(0), Mark::broken}});
}

TEST(Disclosure, announcement_is_in_a_designated_medium) {
    expect("announcement_is_in_a_designated_medium", announcement_is_in_a_designated_medium,
           {{"one", nothing, Mark::kept},
            {"none", [](auto& f) { f.media.clear(); }, Mark::broken},
            {"voluntary",
             [](auto& f) {
                 voluntary(f);
                 f.media.clear();
             },
             Mark::not_applicable}});
}

TEST(Disclosure, announcement_states_what_it_must) {
    expect("announcement_states_what_it_must", announcement_states_what_it_must,
           {{"all", nothing, Mark::kept},
            {"name", [](auto& f) { f.announcement_tenderee.clear(); }, Mark::broken},
            {"address", [](auto& f) { f.announcement_address.clear(); }, Mark::broken},
            {"nature", [](auto& f) { f.announcement_nature.clear(); }, Mark::broken},
            {"quantity", [](auto& f) { f.announcement_quantity.clear(); }, Mark::broken},
            {"place", [](auto& f) { f.announcement_place.clear(); }, Mark::broken},
            {"time", [](auto& f) { f.announcement_time.clear(); }, Mark::broken},
            {"documents", [](auto& f) { f.announcement_how_to_get_documents.clear(); }, Mark::broken}});
}

TEST(Disclosure, opening_place_is_as_fixed) {
    expect("opening_place_is_as_fixed", opening_place_is_as_fixed,
           {{"the place fixed", nothing, Mark::kept},
            {"another place", [](auto& f) { f.opening_place = "海河路1号第四开标室"; }, Mark::broken},
            {"none fixed",
             [](auto& f) {
                 f.opening_place.clear();
                 f.planned_opening_place.clear();
             },
             Mark::broken}});
}

TEST(Standing, approval_and_funds_are_settled) {
    expect("approval_and_funds_are_settled", approval_and_funds_are_settled,
           {{"both", nothing, Mark::kept},
            {"no approval", [](auto& f) { f.approval_obtained = false; }, Mark::broken},
            {"no funds", [](auto& f) { f.funds_settled = false; }, Mark::broken}});
}

TEST(Standing, self_organised_tender_is_filed) {
    expect("self_organised_tender_is_filed", self_organised_tender_is_filed,
           {{"held by an agency", nothing, Mark::not_applicable},
            {"filed", [](auto& f) { f.self_organised = f.filed = true; }, Mark::kept},
            {"not filed", [](auto& f) { f.self_organised = true; }, Mark::broken},
            {"voluntary",
             [](auto& f) {
                 voluntary(f);
                 f.self_organised = true;
             },
             Mark::not_applicable}});
}

} // namespace haihe::law
