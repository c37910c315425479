#pragma once

// 电子招标投标系统: what an electronic platform is and does.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace haihe::law {

struct PlatformFacts {
    std::optional<bool> covers_the_whole_process{};
    std::optional<bool> interfaces_published{};
    std::optional<bool> tools_are_free{}; ///< no named tool is forced on anybody
    std::optional<bool> registration_is_free{};
    std::optional<bool> certified{};
    std::optional<bool> servers_in_china{};
    std::optional<bool> operator_is_a_legal_person{};
    std::optional<bool> access_is_controlled{};
    std::optional<bool> first_entries_verified{};
    std::optional<bool> operator_is_neutral{};
    std::optional<bool> usage_contract{};
    std::optional<bool> documents_to_hand_in_time{};
    std::optional<bool> changes_reach_all{}; ///< shown conspicuously and told to all who took the documents
    std::optional<bool> takers_kept_secret{};
    std::optional<bool> bids_come_as_data{};
    std::optional<bool> bids_encrypted{};
    std::optional<bool> bids_kept_closed{};
    std::optional<bool> applications_treated_as_bids{};
    std::optional<bool> opening_on_the_platform{};
    std::optional<bool> evaluation_is_closed{};
    std::optional<bool> report_is_data{};
    std::optional<bool> result_is_published{};
    std::optional<bool> notices_are_data{};
    std::optional<bool> objections_through_the_platform{};
    std::optional<bool> documents_are_signed{};
    std::optional<bool> facts_are_told_in_time{};
    std::optional<bool> department_publishes_its_law{};
    std::optional<bool> hub_recognises_certificates{};
    std::optional<bool> registered_with_a_hub{};
    std::optional<bool> supervision_is_open{};
    std::optional<bool> operations_are_recorded{};
    std::optional<bool> orders_are_executed{};
    std::optional<bool> unequal_treatment{};
    std::optional<bool> data_prevails_over_paper{};
    std::optional<bool> signature_is_reliable{};
    std::optional<bool> receipt_confirmed{};
    std::optional<std::int64_t> kept_years{};
};

} // namespace haihe::law
