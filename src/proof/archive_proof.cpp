#include "proof/archive_proof.hpp"

#include "proof/archive/container.hpp"
#include "proof/archive/course.hpp"
#include "proof/archive/log_evidence.hpp"
#include "proof/archive/on_all_cores.hpp"
#include "proof/archive/opening_evidence.hpp"
#include "proof/archive/recognition.hpp"
#include "proof/archive/report_evidence.hpp"
#include "proof/archive/signature_evidence.hpp"
#include "proof/testimony.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace haihe::proof {

namespace {

/// A ciphertext that belongs to no bid which was opened, or a path of no kind.
void examine_paths(Container const& container, Course const& course, std::vector<std::string> const& ciphertexts,
                   Testimony& testimony) {
    namespace path = exchange::archive_path;
    std::string strange;
    for (auto const& line : container.manifest.files) {
        auto const& where = line.path;
        bool const known = where == path::kReadme || where == path::kHead || where == path::kHub ||
                           where.starts_with(path::kEntries) || where.starts_with(path::kTrust) ||
                           where.starts_with(path::kFiles) ||
                           std::ranges::find(ciphertexts, where) != ciphertexts.end();
        if (!known && strange.empty()) strange = where;
    }
    testimony.say("nothing_strange_is_in_the_archive", strange.empty(),
                  {"归档中没有与招标项目 " + course.parties.tender + " 无关的文件。",
                   "Nothing is in the archive that is not of the tender " + course.parties.tender + "."},
                  {"归档中有来历不明的文件：" + strange, "A file in the archive is of no known kind: " + strange},
                  {{"path", strange}});
}

/// What is accepted at its first and its last instant is accepted at those between: few signers sign much.
bool accepts_all(trust::TrustList const& authorities, std::vector<Signer> const& signers) {
    struct Period {
        trust::Certificate const* certificate;
        kernel::Instant first, last;
    };
    std::map<kernel::Digest, Period> by_certificate;
    for (auto const& [whose, certificate, at] : signers) {
        auto& period = by_certificate.try_emplace(certificate.digest(), Period{&certificate, *at, *at}).first->second;
        period.first = std::min(period.first, *at);
        period.last = std::max(period.last, *at);
    }
    std::vector<Period> periods;
    periods.reserve(by_certificate.size());
    for (auto const& [digest, period] : by_certificate) periods.push_back(period);
    auto const refusals = on_all_cores(periods, [&](Period const& one) {
        bool const first = authorities.accept(*one.certificate, one.first).has_value();
        return first && (one.first == one.last || authorities.accept(*one.certificate, one.last)) ? 0 : 1;
    });
    return std::ranges::find(refusals, 1) == refusals.end();
}

void examine_authorities(trust::TrustList const* authorities, Testimony& testimony) {
    constexpr char const* kName = "certificates_are_recognised";
    if (!authorities)
        return testimony.leave_unchecked(
            kName, {"未检查各证书是否由您所知的电子认证机构签发：没有给出其证书（--authority）；以归档中的名单为准。",
                    "Whether the certificates chain to authorities that you know was not checked: none was given "
                    "(--authority); the trust lists in the archive were relied on."});
    kernel::Text failed;
    if (!accepts_all(*authorities, testimony.signers))
        for (auto const& signer : testimony.signers) {
            auto const accepted = authorities->accept(signer.certificate, *signer.at);
            if (accepted) continue;
            failed = {signer.whose.zh + "：" + accepted.error().text.zh,
                      "Certificate of the " + signer.whose.en + ": " + accepted.error().text.en};
            break;
        }
    testimony.say(kName, failed.zh.empty(),
                  {"各证书签名时有效，并由所给的电子认证机构签发（未查是否吊销）。",
                   "The certificates were in force when they signed and chain to the given authorities (revocation was "
                   "not looked up)."},
                  failed);
}

bool examine(std::filesystem::path const& file, trust::TrustList const* authorities, KnownHub const* hub,
             TimeStampGiven const* time_stamp, exchange::KeyHistory const* keys, Testimony& testimony) {
    auto const container = read_container(file, testimony);
    if (!container) return false;
    auto const log = examine_log(*container, testimony);
    if (!log) return false;
    auto const recognition = examine_trust(*container, *log, hub, testimony);
    if (!recognition) return false;
    bool const declared = examine_epochs(*log, *recognition, testimony);
    if (keys) examine_keys(*keys, hub, *log, testimony);
    if (!declared) return false;
    if (time_stamp) examine_time_stamp(*time_stamp, *log, *recognition, testimony);
    auto const course = examine_course(*container, *log, testimony);
    if (!course) return false;
    examine_files(*container, *log, testimony);
    examine_signatures(*log, *recognition, course->parties, testimony);
    examine_reports(*log, course->parties, testimony);
    std::vector<std::string> ciphertexts;
    bool whole = true;
    for (auto const& lot : course->parties.lots) {
        auto const box = examine_box(*log, *recognition, *course, lot, testimony);
        whole = whole && box;
        if (!box) continue;
        if (course->documents) examine_opening(*container, *log, *recognition, *course, lot, *box, testimony);
        for (auto const* bid : box->standing()) ciphertexts.push_back(exchange::archive_path::ciphertext(lot, bid->id));
    }
    examine_paths(*container, *course, ciphertexts, testimony);
    examine_authorities(authorities, testimony);
    return whole;
}

} // namespace

std::vector<Statement> check_archive(std::filesystem::path const& file, trust::TrustList const* authorities,
                                     KnownHub const* hub, TimeStampGiven const* time_stamp,
                                     exchange::KeyHistory const* keys) {
    Testimony testimony;
    if (!examine(file, authorities, hub, time_stamp, keys, testimony))
        testimony.leave_unchecked("the_rest_was_reached",
                                  {"前面有一项未通过，以其为依据的各项未检查。",
                                   "Something above does not hold; what rests on it was not checked."});
    return testimony.statements;
}

} // namespace haihe::proof
