// The archive of a tender with a thousand entries verified off-line (check_archive: container, log, trust, course,
// signatures, boxes, openings) beside the sum of its hashes and signature checks, one after the other: SM3 over each
// file and over the chunks of each ciphertext, each entry against the head, each signature and each head's once, each
// certificate's chain once. Everything that the peer computes on is read, parsed and looked up before its time begins.
// That bids are decrypted it does not count, though the verification must.

#include "series.hpp"

#include "ledger/disclosed_entry.hpp"
#include "proof/archive/signed_members.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/archive_walk.hpp"
#include "sealing/chunk_tree.hpp"
#include "sealing/submission.hpp"
#include "trust/digest.hpp"
#include "trust/signed_document.hpp"
#include "trust/trust_list.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <thread>

namespace haihe::bench {

using scenario::BiddingWalk;
using scenario::City;
namespace path = exchange::archive_path;

constexpr int kBidders = 150; ///< five entries each, and two of trust

void require(bool holds, std::string const& what) {
    if (!holds) throw std::runtime_error(what);
}

/// All bid, attend, release, confirm; the archive's container.
std::filesystem::path sealed_tender(BiddingWalk& walk) {
    auto const done = [](edge::http::Response const& answer) { require(answer.status < 300, answer.body); };
    std::int64_t price = 9'000'000;
    for (auto const& bidder : walk.bidders) (void)walk.submit(bidder, price += 1000);
    walk.pass_deadline();
    for (auto const& bidder : walk.bidders) done(walk.post(bidder.signer, "attendance", "{}"));
    for (auto const& bidder : walk.bidders) done(walk.release(bidder));
    for (auto const& bidder : walk.bidders) done(walk.post(bidder.signer, "confirmations", "{}"));
    done(walk.sign_record());
    walk.city.run();
    done(scenario::seal_archive(walk));
    return scenario::container_of(walk);
}

/// A signature with all that it takes to check it.
struct Signed {
    trust::Certificate certificate;
    std::string label, text, value;
};

/// What must be computed of a container, at hand.
class AtTheLeast {
public:
    AtTheLeast(scenario::Files files, trust::TrustList authorities)
        : files_(std::move(files)), authorities_(std::move(authorities)) {
        auto const head = json::read<exchange::ArchivedHead>(scenario::file_in(files_, path::kHead)).value();
        head_ = head.head;
        signer_.emplace(trust::Certificate::parse(head.certificate).value());
        hub_.emplace(trust::Certificate::parse(scenario::file_in(files_, path::kHub)).value());
        for (auto const& [where, text] : files_) {
            if (!where.starts_with(path::kEntries) && !where.starts_with(path::kTrust)) continue;
            entries_.push_back(json::read<ledger::DisclosedEntry>(text).value());
            find(boost::json::parse(*entries_.back().what.value));
        }
    }
    [[nodiscard]] std::size_t entries() const { return entries_.size(); }
    [[nodiscard]] std::size_t signatures() const { return signatures_.size() + outbox_heads_.size(); }
    [[nodiscard]] std::size_t certificates() const { return certificates_.size(); }

    void compute(kernel::Instant at) const {
        std::uint8_t all = 0; // so that nothing is left out for being unused
        for (auto const& [where, content] : files_) {
            all ^= trust::sm3(content).bytes[0];
            if (where.starts_with(path::kBids)) all ^= root_of(content).bytes[0];
        }
        for (auto const& head : outbox_heads_)
            require(trust::verifies(head, trust::kOutboxHeadLabel, *hub_), "an outbox head is not signed");
        require(trust::verifies(head_, trust::kTreeHeadLabel, *signer_), "the head is not signed");
        for (auto const& entry : entries_)
            require(ledger::verify(entry, head_.head).has_value(), "an entry is not under the head");
        for (auto const& one : signatures_)
            require(one.certificate.verifies(one.label, one.text, one.value), "a signature does not hold");
        for (auto const& [digest, certificate] : certificates_)
            require(authorities_.accept(certificate, at).has_value(), "a chain does not hold");
        sum_ = all;
    }

private:
    /// Of a ciphertext's chunks.
    static kernel::Digest root_of(std::string_view ciphertext) {
        sealing::ChunkTree tree;
        tree.update(ciphertext);
        return tree.finish().root;
    }
    /// Signatures below `value`, each with the text beside it that it is of; others are not counted.
    void find(boost::json::value const& value) {
        if (value.is_array())
            for (auto const& one : value.get_array()) find(one);
        if (!value.is_object()) return;
        keep_submission(value.get_object());
        for (auto const& pair : value.get_object()) {
            if (auto head = json::from_value<trust::SignedHead>(pair.value(), json::Unknown::refuse);
                head && trust::verifies(*head, trust::kOutboxHeadLabel, *hub_) &&
                std::ranges::find(outbox_heads_, *head) == outbox_heads_.end())
                outbox_heads_.push_back(std::move(*head));
            if (auto const signature = json::from_value<trust::Signature>(pair.value(), json::Unknown::refuse))
                keep(*signature, value.get_object());
            find(pair.value());
        }
    }
    void keep_submission(boost::json::object const& event) {
        auto const *text = event.if_contains("submission"), *pem = event.if_contains("certificate");
        if (!text || !pem || !text->is_string() || !pem->is_string()) return;
        auto const submission = sealing::read_submission(text->get_string());
        auto const certificate = trust::Certificate::parse(std::string_view(pem->get_string()));
        if (!submission || !certificate) return;
        signatures_.push_back({*certificate, std::string(sealing::kSubmitLabel),
                               sealing::submission_input(submission->header, submission->tag),
                               trust::from_base64(submission->signature).value()});
    }
    void keep(trust::Signature const& signature, boost::json::object const& parent) {
        auto const certificate = trust::Certificate::parse(signature.certificate);
        auto const bytes = trust::from_base64(signature.value);
        if (!certificate || !bytes) return;
        certificates_.emplace(certificate->digest(), *certificate);
        for (auto const& pair : parent) {
            if (!pair.value().is_object() && !pair.value().is_string()) continue;
            auto text = proof::signed_bytes(pair.value());
            if (!certificate->verifies(signature.label, text, *bytes)) continue;
            signatures_.push_back({*certificate, signature.label, std::move(text), *bytes});
            return;
        }
    }

    scenario::Files files_;
    trust::TrustList authorities_;
    trust::SignedHead head_;
    std::optional<trust::Certificate> signer_, hub_;
    std::vector<ledger::DisclosedEntry> entries_;
    std::vector<trust::SignedHead> outbox_heads_;
    std::vector<Signed> signatures_;
    std::map<kernel::Digest, trust::Certificate> certificates_;
    mutable std::uint8_t volatile sum_ = 0;
};

int main_of(int argc, char** argv) {
    int const rounds = argc > 1 ? std::atoi(argv[1]) : 9;
    int const bidders = argc > 2 ? std::atoi(argv[2]) : kBidders;
    City city;
    BiddingWalk walk(city, bidders);
    auto const container = sealed_tender(walk);
    trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
    proof::KnownHub const hub(city.certificate_of(City::kHub));
    AtTheLeast const least(scenario::unpacked(container), authorities);
    auto const entries = static_cast<double>(least.entries());
    for (auto const& one : proof::check_archive(container, nullptr, &hub))
        require(one.result != proof::Result::failed, one.name + ": " + one.text.en);
    std::printf("%.0f entries, %zu signatures by %zu certificates, %ju KiB, %u cores\n", entries, least.signatures(),
                least.certificates(), static_cast<std::uintmax_t>(std::filesystem::file_size(container) / 1024),
                std::thread::hardware_concurrency());
    Series series;
    Series::print_heading("entries/s verified, hashes and signature checks alone");
    for (int round = 0; round < rounds; ++round) {
        auto const ours = seconds_of([&] { (void)proof::check_archive(container, nullptr, &hub); });
        auto const bare = seconds_of([&] { least.compute(city.clock.now()); });
        series.add(entries / ours, entries / bare);
    }
    series.print_json("verify", "entries/s", "its hashes and signature checks alone");
    return 0;
}

} // namespace haihe::bench

int main(int argc, char** argv) {
    try {
        return haihe::bench::main_of(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "bench verify: %s\n", fault.what());
        return 1;
    }
}
