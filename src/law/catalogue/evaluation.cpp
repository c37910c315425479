#include "law/catalogue/entry.hpp"
#include "law/catalogue/folders.hpp"
#include "law/evaluation/bid_is_clarified_at_the_committees_request.hpp"
#include "law/evaluation/clarification_keeps_the_substance_of_the_bid.hpp"
#include "law/evaluation/clarification_of_a_bid_is_in_writing.hpp"
#include "law/evaluation/every_member_signs_the_report.hpp"
#include "law/evaluation/only_stated_criteria_are_applied.hpp"
#include "law/evaluation/time_of_evaluation_fits_the_tender.hpp"

namespace haihe::law {

std::vector<Entry> evaluation_rules() {
    constexpr std::string_view kFolder = "evaluation";
    return {
        entry<&CaseFacts::evaluation, &bid_is_clarified_at_the_committees_request>(
            kFolder, cards::bid_is_clarified_at_the_committees_request()),
        entry<&CaseFacts::evaluation, &clarification_keeps_the_substance_of_the_bid>(
            kFolder, cards::clarification_keeps_the_substance_of_the_bid()),
        entry<&CaseFacts::evaluation, &clarification_of_a_bid_is_in_writing>(
            kFolder, cards::clarification_of_a_bid_is_in_writing()),
        entry<&CaseFacts::evaluation, &every_member_signs_the_report>(kFolder, cards::every_member_signs_the_report()),
        entry<&CaseFacts::evaluation, &only_stated_criteria_are_applied>(kFolder,
                                                                         cards::only_stated_criteria_are_applied()),
        entry<&CaseFacts::evaluation, &time_of_evaluation_fits_the_tender>(
            kFolder, cards::time_of_evaluation_fits_the_tender())};
}

} // namespace haihe::law
