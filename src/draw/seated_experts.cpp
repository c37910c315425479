#include "draw/seated_experts.hpp"

#include "draw/countersignature.hpp"

#include <set>

namespace haihe::draw {

namespace {

std::vector<std::int64_t> seats_of(Reading const& reading) {
    std::vector<std::int64_t> seats;
    for (auto const& stratum : reading.seating.members()) seats.insert(seats.end(), stratum.begin(), stratum.end());
    return seats;
}

} // namespace

kernel::Result<SignedDocument> seat(Transcript const& so_far, std::string_view list_text,
                                    std::map<std::string, kernel::Digest> const& certificates, Signer const& department,
                                    kernel::Instant now) {
    auto const reading = read_through(so_far, Step::replacements);
    if (!reading) return std::unexpected(reading.error());
    auto const list = check_countersigned_list(reading->countersignature, reading->freeze, list_text);
    if (!list) return std::unexpected(list.error());
    SeatedExperts seated{digest_before_result(so_far), now, {}};
    for (auto const j : seats_of(*reading)) {
        auto const& expert = list->experts[static_cast<std::size_t>(j)];
        auto const certificate = certificates.find(expert.expert);
        if (certificate == certificates.end())
            return no("certificate_of_expert_is_known",
                      {"没有专家 " + expert.expert + " 的证书。",
                       "The certificate of expert " + expert.expert + " is not known."});
        seated.members.push_back({certificate->second, expert.expert, j, expert.salt});
    }
    return sign_document(json::write(seated), kSeatingLabel, department,
                         reading->freeze.party(kDepartment).signCertDigest);
}

kernel::Result<SeatedExperts> check_seating(SignedDocument const& document, Transcript const& so_far,
                                            Reading const& reading) {
    auto seated = read_signed<SeatedExperts>(document, kSeatingLabel, reading.freeze.party(kDepartment).signCertDigest);
    if (!seated) return seated;
    if (auto right = require_after(seated->after, digest_before_result(so_far)); !right)
        return std::unexpected(std::move(right.error()));
    auto const seats = seats_of(reading);
    std::set<kernel::Digest> certificates;
    for (std::size_t k = 0; k < seated->members.size() || k < seats.size(); ++k) {
        auto const path = "/document/members/" + std::to_string(k);
        if (k >= seated->members.size() || k >= seats.size() || seated->members[k].j != seats[k])
            return no("members_are_those_seated",
                      {"成员与抽取、递补的结果不符。", "The members are not those whom draw and replacements seated."},
                      path);
        auto const& [certificate, expert, j, salt] = seated->members[k];
        auto const& leaf = so_far.leaves[static_cast<std::size_t>(j)];
        if (!is_expert_number(expert) || leaf_of({expert, salt, leaf.stratum}) != leaf.leaf)
            return no("expert_is_the_one_of_the_leaf",
                      {"专家编号和盐与名单该位置的叶值不符。",
                       "Number and salt are not those that the list's leaf at this position commits to."},
                      path);
        if (!certificates.insert(certificate).second)
            return no("certificates_are_distinct",
                      {"每位专家应当使用自己的证书。", "Every expert has a certificate "
                                                       "of its own."},
                      path + "/certificate");
    }
    return seated;
}

} // namespace haihe::draw
