#include "proof/draw_proof.hpp"

#include "proof/draw_evidence.hpp"
#include "json/codec.hpp"

#include <algorithm>

namespace haihe::proof {

namespace {

using draw::Reading;
using draw::Transcript;
using kernel::Text;

void examine_party(Reading const& reading, std::int64_t i, std::vector<trust::Certificate> const& known,
                   char const* name, Text const& who, char const* option, Testimony& testimony) {
    if (known.empty())
        return testimony.leave_unchecked(
            name, {"未检查是否为所知的" + who.zh + "：没有给出其证书（" + option + "）。",
                   "Whether the " + who.en + " is the one you know was not checked: its certificate was not given (" +
                       option + ")."});
    auto const signer = std::ranges::find(known, reading.freeze.party(i).signCertDigest, &trust::Certificate::digest);
    auto const common_name = signer == known.end() ? std::string() : signer->common_name();
    testimony.say(name, signer != known.end(),
                  {"签名的" + who.zh + "是所给证书的 " + common_name + "。",
                   "The " + who.en + " that signed is that of the given certificate, " + common_name + "."},
                  {"签名的" + who.zh + "不是所给证书的那一方。",
                   "The " + who.en + " that signed is not that of the given certificate."});
}

struct Signed {
    kernel::Instant at;
};
BOOST_DESCRIBE_STRUCT(Signed, (), (at))

std::vector<draw::SignedDocument> all_signed(Transcript const& transcript) {
    std::vector<draw::SignedDocument> all{transcript.freeze, *transcript.countersignature, *transcript.selection,
                                          *transcript.result};
    for (auto const* step : {&transcript.commitments, &transcript.escrows, &transcript.acceptances, &transcript.reveals,
                             &transcript.releases, &transcript.replacements})
        all.insert(all.end(), step->begin(), step->end());
    return all;
}

void examine_certificates(Transcript const& transcript, trust::TrustList const* authorities, Testimony& testimony) {
    constexpr char const* kName = "certificates_are_recognised";
    if (!authorities)
        return testimony.leave_unchecked(
            kName, {"未检查证书链：没有给出电子认证机构证书（--authority）。",
                    "The certificates' chains were not checked: no authority was given (--authority)."});
    for (auto const& one : all_signed(transcript)) {
        auto const certificate = certificate_in(one.signature.certificate);
        auto const said = json::read<Signed>(one.document, json::Unknown::ignore);
        auto const accepted = authorities->accept(*certificate, said->at);
        if (accepted) continue;
        auto const name = certificate->common_name();
        testimony.say(
            kName, false, {},
            {name + "：" + accepted.error().text.zh, "Certificate of " + name + ": " + accepted.error().text.en});
        return;
    }
    testimony.say(kName, true,
                  {"各证书在签署时有效，并由所给的电子认证机构签发（未查是否吊销）。",
                   "The certificates were in force when they signed and chain to the given authorities (revocation was "
                   "not looked up)."},
                  {});
}

} // namespace

std::vector<Statement> check(Transcript const& transcript, trust::TrustList const* authorities, KnownHub const* hub,
                             trust::Certificate const* department, KnownJurisdiction const* jurisdiction) {
    Testimony testimony;
    Reading reading;
    if (examine_steps(transcript, reading, testimony)) {
        using Known = std::vector<trust::Certificate>;
        examine_party(reading, draw::kHub, hub ? hub->certificates() : Known{}, "hub_is_the_known_one",
                      {"公共服务平台", "hub"}, "--hub", testimony);
        examine_party(reading, draw::kDepartment, department ? Known{*department} : Known{},
                      "department_is_the_known_one", {"行政监督部门", "department"}, "--department", testimony);
        examine_competence(transcript, reading, jurisdiction, authorities, hub, testimony);
        examine_certificates(transcript, authorities, testimony);
    } else {
        for (auto const* name : {"hub_is_the_known_one", "department_is_the_known_one",
                                 "department_is_the_competent_one", "certificates_are_recognised"})
            not_reached(testimony, name);
    }
    return testimony.statements;
}

} // namespace haihe::proof
