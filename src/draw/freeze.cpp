#include "draw/freeze.hpp"

#include "kernel/codes.hpp"
#include "trust/digest.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace haihe::draw {

namespace {

bool is_draw_id(std::string_view text) {
    return text.size() == 32 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool is_name(std::string_view text) {
    return !text.empty() && text.size() <= 100 && std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

kernel::Result<void> attempt(Freeze const& freeze) {
    if (freeze.attempt >= 1 && freeze.previous.has_value() == (freeze.attempt > 1)) return {};
    return no("attempt_names_the_one_before",
              {"第二次及其后的抽取应当载明前一次的摘要，第一次不载。",
               "The second attempt and every later one names the digest of the one before; the first names none."},
              "/previous");
}

kernel::Result<void> strata(Freeze const& freeze) {
    if (freeze.strata.empty() || freeze.strata.size() > kStrataMax)
        return no("strata_are_one_to_thirty_two", {"专业组应为1至32个。", "There are 1 to 32 strata."}, "/strata");
    std::set<std::string_view> names;
    for (std::size_t s = 0; s < freeze.strata.size(); ++s) {
        auto const& stratum = freeze.strata[s];
        auto const path = "/strata/" + std::to_string(s);
        if (!is_name(stratum.name))
            return no("stratum_is_named",
                      {"专业组名称应为1至100字节，不含控制字符。",
                       "A stratum's name has 1 to 100 bytes and no control characters."},
                      path + "/name");
        if (!names.insert(stratum.name).second)
            return no("strata_are_distinct", {"专业组名称不得重复。", "No two strata have the same name."},
                      path + "/name");
        if (stratum.need < 1 || stratum.need > kSeatsMax || stratum.reserve < 0 || stratum.reserve > kSeatsMax)
            return no("stratum_needs_a_possible_number",
                      {"抽取人数应为1至255人，候补应为0至255人。",
                       "1 to 255 persons are drawn, and 0 to 255 are in reserve."},
                      path);
    }
    return {};
}

kernel::Result<void> parties(Freeze const& freeze) {
    kernel::Text const who{"参与方依次为公共服务平台、行政监督部门、招标人或者招标代理机构，编号1至3。",
                           "The parties are, in this order and numbered 1 to 3, the hub, the department, and the "
                           "tenderee or its agency."};
    if (freeze.parties.size() != kParties) return no("parties_are_hub_department_and_host", who, "/parties");
    std::set<kernel::Digest> signing, opening;
    for (std::size_t p = 0; p < kParties; ++p) {
        auto const& [i, role, sign, encrypt] = freeze.parties[p];
        auto const path = "/parties/" + std::to_string(p);
        bool const host = role == PartyRole::tenderee || role == PartyRole::agency;
        if (i != static_cast<std::int64_t>(p) + 1 || (p == 0 && role != PartyRole::hub) ||
            (p == 1 && role != PartyRole::department) || (p == 2 && !host))
            return no("parties_are_hub_department_and_host", who, path);
        if (!signing.insert(sign).second || !opening.insert(encrypt).second)
            return no("parties_are_distinct", {"参与方不得共用证书。", "No two parties have a certificate in common."},
                      path);
    }
    for (std::size_t p = 0; p < kParties; ++p)
        if (signing.contains(freeze.parties[p].encryptCertDigest) &&
            freeze.parties[p].signCertDigest != freeze.parties[p].encryptCertDigest)
            return no("parties_are_distinct", {"参与方不得共用证书。", "No two parties have a certificate in common."},
                      "/parties/" + std::to_string(p) + "/encryptCertDigest");
    return {};
}

kernel::Result<void> windows(Freeze const& freeze) {
    auto const& [commit, escrow, accept, reveal] = freeze.windows;
    if (freeze.at < commit && commit < escrow && escrow < accept && accept < reveal) return {};
    return no("windows_follow_each_other",
              {"冻结、承诺、托管、接收、揭示各步的截止时刻应当依次在后。",
               "Freeze, commitment, escrow, acceptance and reveal end one after the other."},
              "/windows");
}

} // namespace

kernel::Result<void> validate(Freeze const& freeze) {
    if (freeze.v != kVersion)
        return no("draw_version_is_known", {"不认识的抽取格式版本。", "This version of the format is not known."},
                  "/v");
    if (!is_draw_id(freeze.drawId))
        return no("draw_id_is_random_bytes",
                  {"抽取标识应为16个随机字节（32位小写十六进制）。",
                   "A draw id is 16 random bytes, as 32 lower-case hexadecimal digits."},
                  "/drawId");
    if (!kernel::is_tender_code(freeze.tender))
        return no("tender_code_is_valid", {"招标项目编号格式不对。", "The tender code is not of its form."}, "/tender");
    if (auto valid = attempt(freeze); !valid) return valid;
    if (auto valid = strata(freeze); !valid) return valid;
    if (freeze.m < 1 || freeze.m > kLeavesMax)
        return no("list_has_a_possible_length", {"名单应为1至65535人。", "The list has 1 to 65535 persons."}, "/m");
    if (auto valid = parties(freeze); !valid) return valid;
    return windows(freeze);
}

kernel::Result<SignedDocument> sign_freeze(Freeze const& freeze, Signer const& hub) {
    if (auto valid = validate(freeze); !valid) return std::unexpected(std::move(valid.error()));
    return sign_document(json::write(freeze), kFreezeLabel, hub, freeze.party(kHub).signCertDigest);
}

kernel::Result<Freeze> read_freeze(SignedDocument const& document) {
    auto freeze = read_document<Freeze>(document.document);
    if (!freeze) return std::unexpected(under("/document", std::move(freeze.error())));
    if (auto valid = validate(*freeze); !valid) return std::unexpected(under("/document", std::move(valid.error())));
    if (auto right = require_signed(document, kFreezeLabel, freeze->party(kHub).signCertDigest); !right)
        return std::unexpected(std::move(right.error()));
    return freeze;
}

std::string random_draw_id() {
    std::array<std::uint8_t, 16> bytes{};
    trust::fill_random(bytes);
    return trust::hex(bytes);
}

} // namespace haihe::draw
