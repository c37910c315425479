#include "party/draw_party.hpp"

#include "trust/digest.hpp"
#include "json/codec.hpp"

#include <map>

namespace haihe::party {

namespace {

constexpr char const* kRequestLabel = "haihe/draw-request/1";
constexpr std::size_t kTurnsMax = 16; ///< more than one party can have at once

struct SignedRequest {
    std::string request;
    trust::Signature signature;
    std::string encryptionCertificate;
};
BOOST_DESCRIBE_STRUCT(SignedRequest, (), (request, signature, encryptionCertificate))

struct Requested {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(Requested, (), (id))

struct Written {
    Requested result;
};
BOOST_DESCRIBE_STRUCT(Written, (), (result))

struct Facts {
    std::string number;
    kernel::Digest certificate;
};
BOOST_DESCRIBE_STRUCT(Facts, (), (number, certificate))

struct Pooled {
    Facts facts;
};
BOOST_DESCRIBE_STRUCT(Pooled, (), (facts))

struct Pool {
    std::vector<Pooled> items;
};
BOOST_DESCRIBE_STRUCT(Pool, (), (items))

struct Eligible {
    Pooled expert;
    std::int64_t stratum = 0;
};
BOOST_DESCRIBE_STRUCT(Eligible, (), (expert, stratum))

struct EligibleList {
    std::int64_t attempt = 0;
    std::vector<Eligible> items;
};
BOOST_DESCRIBE_STRUCT(EligibleList, (), (attempt, items))

struct HandedIn {
    std::vector<draw::Leaf> leaves;
    std::string encryptionCertificate;
};
BOOST_DESCRIBE_STRUCT(HandedIn, (), (leaves, encryptionCertificate))

struct Said {
    std::string document;
    trust::Signature signature;
    std::optional<std::int64_t> from{};
};
BOOST_DESCRIBE_STRUCT(Said, (), (document, signature, from))

struct Told {
    std::string transcript;
    std::string seating;
    trust::Signature signature;
};
BOOST_DESCRIBE_STRUCT(Told, (), (transcript, seating, signature))

struct Awaited {
    std::string part;
    std::int64_t i = 0;
    std::int64_t from = 0;
};
BOOST_DESCRIBE_STRUCT(Awaited, (), (part, i, from))

struct Page {
    std::string request;
    std::vector<std::string> signers;
    std::vector<std::string> encryptionCertificates;
    std::vector<Awaited> awaited;
};
BOOST_DESCRIBE_STRUCT(Page, (), (request, signers, encryptionCertificates, awaited))

/// The parts that this tool says by itself; a list needs a person's decision, a selection is the hub's.
std::optional<draw::Part> own_part(std::string const& name) {
    if (name == "commitment") return draw::Part::commitment;
    if (name == "escrow") return draw::Part::escrow;
    if (name == "acceptance") return draw::Part::acceptance;
    if (name == "reveal") return draw::Part::reveal;
    if (name == "release") return draw::Part::release;
    return std::nullopt;
}

kernel::Result<std::vector<trust::Certificate>> certificates_in(std::vector<std::string> const& pems) {
    std::vector<trust::Certificate> all;
    for (auto const& pem : pems) {
        auto one = trust::Certificate::parse(pem);
        if (!one) return std::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

template <class T>
kernel::Result<void> only_fault(kernel::Result<T> const& result) {
    if (!result) return std::unexpected(result.error());
    return {};
}

} // namespace

kernel::Result<std::string> DrawParty::request(bidder::Platform& hub, Party const& host, std::string const& request) {
    SignedRequest const body{request, trust::sign(host.signer.key, host.signer.certificate, kRequestLabel, request),
                             host.opener.certificate.to_pem()};
    auto const answer = hub.read<Written>(hub.body_of(host.signer, "POST", "/draws", json::write(body)));
    if (!answer) return std::unexpected(answer.error());
    return answer->result.id;
}

kernel::Result<draw::Transcript> DrawParty::transcript() {
    auto const text = hub_.body_of(party_.signer, "GET", path("/transcript"));
    if (!text) return std::unexpected(text.error());
    return draw::read_transcript(*text);
}

kernel::Result<void> DrawParty::say(std::string const& part, draw::SignedDocument const& document, std::int64_t from) {
    Said const said{document.document, document.signature, from == 0 ? std::nullopt : std::optional(from)};
    return only_fault(hub_.body_of(party_.signer, "POST", path("/" + part), json::write(said)));
}

kernel::Result<void> DrawParty::make_list(std::set<std::string> const& left_out,
                                          std::function<void(std::string const&)> const& keep) {
    auto const eligible = hub_.read<EligibleList>(hub_.body_of(party_.signer, "GET", path("/eligible")));
    if (!eligible) return std::unexpected(eligible.error());
    std::vector<draw::Candidate> candidates;
    for (auto const& one : eligible->items)
        if (!left_out.contains(one.expert.facts.number)) candidates.push_back({one.expert.facts.number, one.stratum});
    auto const list = draw::make_list(id_, eligible->attempt, candidates);
    auto const text = json::write(list);
    keep(text);
    HandedIn const body{draw::leaves_of(list), party_.opener.certificate.to_pem()};
    auto const handed_in = hub_.body_of(party_.signer, "POST", path("/list"), json::write(body));
    if (!handed_in) return std::unexpected(handed_in.error());
    auto const frozen = transcript();
    if (!frozen) return std::unexpected(frozen.error());
    auto const now = hub_.now();
    if (!now) return std::unexpected(now.error());
    auto const document = draw::countersign(*frozen, text, signer(), *now);
    if (!document) return std::unexpected(document.error());
    return say("countersignature", *document);
}

kernel::Result<std::vector<std::string>> DrawParty::take_turns(std::optional<std::string> const& request) {
    std::vector<std::string> said;
    for (std::size_t turn = 0; turn < kTurnsMax; ++turn) {
        auto const page = hub_.read<Page>(hub_.body_of(party_.signer, "GET", path("")));
        if (!page) return std::unexpected(page.error());
        std::int64_t i = 0;
        for (std::size_t p = 0; p < page->signers.size(); ++p)
            if (page->signers[p] == party_.signer.certificate.digest().to_string())
                i = static_cast<std::int64_t>(p) + 1;
        if (i == 0)
            return kernel::refuse(kernel::RefusalKind::forbidden, "caller_is_a_party",
                                  {"该证书不是这次抽取的一方，或者名单尚未冻结。",
                                   "This certificate is of no party of the draw, or the list is not frozen yet."});
        std::optional<Awaited> due;
        for (auto const& one : page->awaited)
            if (!due && one.i == i && own_part(one.part)) due = one;
        if (!due) return said;
        auto const so_far = transcript();
        if (!so_far) return std::unexpected(so_far.error());
        auto const freeze = draw::read_freeze(so_far->freeze);
        if (!freeze) return std::unexpected(freeze.error());
        if (freeze->drawId != id_ || freeze->requestDigest != trust::sm3(request.value_or(page->request)))
            return kernel::refuse(kernel::RefusalKind::unacceptable, "request_is_the_one_known",
                                  {"冻结的不是所知的抽取申请。", "What was frozen is not the request that is known."});
        auto const encryption = certificates_in(page->encryptionCertificates);
        if (!encryption) return std::unexpected(encryption.error());
        auto const now = hub_.now();
        if (!now) return std::unexpected(now.error());
        auto const own = signer();
        auto const shares = draw::OwnShares::derived(own.key, trust::sm3(so_far->freeze.document));
        auto const document = draw::take_turn(*so_far, {*own_part(due->part), i, due->from},
                                              {own, party_.opener.key, shares}, *encryption, *now);
        if (!document) return std::unexpected(document.error());
        if (auto right = say(due->part, *document, due->from); !right) return std::unexpected(right.error());
        said.push_back(due->part);
    }
    return said;
}

kernel::Result<void> DrawParty::replace(std::int64_t out, draw::ReplacementGround ground) {
    auto const so_far = transcript();
    if (!so_far) return std::unexpected(so_far.error());
    auto const now = hub_.now();
    if (!now) return std::unexpected(now.error());
    auto const document = draw::replace(*so_far, out, ground, signer(), *now);
    if (!document) return std::unexpected(document.error());
    return say("replacement", *document);
}

kernel::Result<void> DrawParty::seat(bidder::Platform& platform, std::string const& list_text) {
    auto const so_far = transcript();
    if (!so_far) return std::unexpected(so_far.error());
    auto const pool = hub_.read<Pool>(hub_.body_of(party_.signer, "GET", "/experts"));
    if (!pool) return std::unexpected(pool.error());
    std::map<std::string, kernel::Digest> certificates;
    for (auto const& one : pool->items) certificates[one.facts.number] = one.facts.certificate;
    auto const now = hub_.now();
    if (!now) return std::unexpected(now.error());
    auto const document = draw::seat(*so_far, list_text, certificates, signer(), *now);
    if (!document) return std::unexpected(document.error());
    auto const freeze = draw::read_freeze(so_far->freeze);
    if (!freeze) return std::unexpected(freeze.error());
    Told const told{json::write(*so_far), document->document, document->signature};
    return only_fault(platform.body_of(party_.signer, "POST", "/tenders/" + freeze->tender + "/committee/drawn-experts",
                                       json::write(told)));
}

kernel::Result<void> DrawParty::publish(std::string const& list_text) {
    auto const so_far = transcript();
    if (!so_far) return std::unexpected(so_far.error());
    auto const now = hub_.now();
    if (!now) return std::unexpected(now.error());
    auto const document = draw::publish(*so_far, list_text, signer(), *now);
    if (!document) return std::unexpected(document.error());
    return say("result", *document);
}

} // namespace haihe::party
