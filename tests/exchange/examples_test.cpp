// Every golden example of spec/exchange: its form, its schema, its signatures, its proofs, and that our structs write
// the same bytes again.

#include "exchange/outbox_proof.hpp"
#include "exchange/schema_files.hpp"
#include "exchange/write_examples.hpp"
#include "json/canonical.hpp"
#include "json/value.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace haihe::exchange {

namespace {

std::string example(std::string const& name) { return read_text(kExamples / name); }

template <class T>
T as(std::string const& text) {
    auto read = json::read<T>(text);
    if (!read) throw std::runtime_error(read.error().rule + " " + read.error().path);
    EXPECT_EQ(json::write(*read), text);
    return std::move(*read);
}

std::string told(std::vector<Fault> const& faults) {
    std::string text;
    for (auto const& fault : faults) text += fault.rule + " " + fault.path + "; ";
    return text;
}

void expect_schema(std::string const& file, std::string const& text) {
    std::vector<Fault> faults;
    SchemaFiles(kSpecification / "schemas")
        .compile(file)
        .value()
        ->check(json::parse(text).value(), {nullptr, ""}, faults);
    EXPECT_EQ(told(faults), "") << file;
}

trust::Certificate const& certificate_of(std::string const& platform) {
    auto const& cast = Cast::get();
    return (platform == Cast::kHub       ? cast.hub
            : platform == Cast::kTrading ? cast.trading
                                         : cast.supervision)
        .certificate;
}

template <class Signed>
void expect_signed(trust::Signature const& signature, char const* label, std::string const& text) {
    EXPECT_TRUE(json::require_canonical(text));
    as<Signed>(text);
    EXPECT_TRUE(trust::verify(signature, label, text, Cast::get().trust_list(), kNow)) << label;
}

/// The supervision platform opens it: the report that its members signed, and nobody else reads who they are.
void expect_sealed(SealedReport const& sealed) {
    auto const& supervision = Cast::get().supervision;
    auto const opened = trust::open_text(sealed.committee, supervision.key, supervision.certificate);
    ASSERT_TRUE(opened);
    auto const named = as<NamedReport>(*opened);
    auto const report = as<EvaluationReport>(named.report);
    EXPECT_EQ(json::write(committee_of(report)), named.committee);
    EXPECT_EQ(commitment_to(named.committee, named.salt), sealed.committee.commitment);
    EXPECT_EQ(json::write(without_names(report, named.salt)), sealed.report);
    EXPECT_EQ(without_names(named.opinions, named.salt), sealed.opinions);
    EXPECT_TRUE(names_nobody(as<EvaluationReport>(sealed.report), sealed.opinions));
    for (auto const& opinion : named.opinions)
        if (opinion.signature)
            expect_signed<SignedOpinion>(*opinion.signature, kOpinionLabel,
                                         json::write(SignedOpinion{opinion.opinion, opinion.reasons, named.report}));
    auto const whole = json::write(sealed);
    for (auto const& member : report.members) {
        EXPECT_EQ(whole.find(member.name), std::string::npos);
        EXPECT_EQ(whole.find(member.certificate), std::string::npos);
    }
}

/// The payload as its struct, which must say it again byte for byte, and the signature in it.
void expect_payload(std::string const& type, std::string const& text) {
    if (type == PlatformRegistered::kType)
        as<PlatformRegistered>(text);
    else if (type == EntityRegistered::kType)
        as<EntityRegistered>(text);
    else if (type == CertificateBound::kType)
        as<CertificateBound>(text);
    else if (type == TrustListPublished::kType)
        as<TrustListPublished>(text);
    else if (type == ProjectRegistered::kType)
        as<ProjectRegistered>(text);
    else if (type == TenderCreated::kType)
        as<TenderCreated>(text);
    else if (type == DeadlineChanged::kType)
        as<DeadlineChanged>(text);
    else if (type == TenderSuspended::kType)
        as<TenderSuspended>(text);
    else if (type == TenderResumed::kType)
        as<TenderResumed>(text);
    else if (type == OrderAcknowledged::kType)
        as<OrderAcknowledged>(text);
    else if (type == BidReceiptSummary::kType)
        as<BidReceiptSummary>(text);
    else if (type == LotFailed::kType)
        as<LotFailed>(text);
    else if (type == ValiditySettled::kType)
        as<ValiditySettled>(text);
    else if (type == ReevaluationOrdered::kType)
        as<ReevaluationOrdered>(text);
    else if (type == CandidateExamined::kType)
        as<CandidateExamined>(text);
    else if (type == AwardCancelled::kType)
        as<AwardCancelled>(text);
    else if (type == AwardReported::kType)
        as<AwardReported>(text);
    else if (type == ContractSigned::kType)
        as<ContractSigned>(text);
    else if (type == CommitteeSealed::kType)
        as<CommitteeSealed>(text);
    else if (type == RevocationPublished::kType)
        as<RevocationPublished>(text);
    else if (type == JurisdictionPublished::kType)
        as<JurisdictionPublished>(text);
    else if (type == ObjectionRaised::kType)
        as<ObjectionRaised>(text);
    else if (type == ObjectionAnswered::kType)
        as<ObjectionAnswered>(text);
    else if (type == PlatformKeyChanged::kType) {
        auto const payload = as<PlatformKeyChanged>(text);
        expect_signed<trust::KeyChange>(payload.signature, "haihe/key-change/1", payload.change);
        EXPECT_TRUE(trust::check_key_change({payload.change, payload.signature}));
    } else if (type == PlatformEpochBegun::kType) {
        auto const document = as<PlatformEpochBegun>(text).document();
        as<trust::NewEpoch>(document.declaration);
        EXPECT_TRUE(trust::read_new_epoch(document));
        EXPECT_TRUE(trust::officers_of(document));
    } else if (type == HubEpochBegun::kType) {
        auto const document = as<HubEpochBegun>(text).document();
        as<trust::HubEpoch>(document.declaration);
        EXPECT_TRUE(trust::read_hub_epoch(document));
        EXPECT_TRUE(trust::officers_of(document));
    } else if (type == OpeningRecorded::kType) {
        auto const payload = as<OpeningRecorded>(text);
        expect_signed<OpeningRecord>(payload.signature, "haihe/opening-record/1", payload.record);
    } else if (type == TenderTerminated::kType) {
        auto const payload = as<TenderTerminated>(text);
        expect_signed<TerminationNotice>(payload.signature, "haihe/termination/1", payload.notice);
    } else if (type == SealedReport::kType) {
        expect_sealed(as<SealedReport>(text));
    } else if (type == CommitteeDisclosed::kType) {
        auto const payload = as<CommitteeDisclosed>(text);
        as<Committee>(payload.committee);
        EXPECT_EQ(commitment_to(payload.committee, payload.salt), sample_committee_sealed().commitment);
    } else if (type == ValidityRequested::kType) {
        auto const payload = as<ValidityRequested>(text);
        expect_signed<ValidityRequest>(payload.signature, "haihe/validity-request/1", payload.request);
    } else if (type == CandidatesPosted::kType) {
        auto const payload = as<CandidatesPosted>(text);
        expect_signed<CandidatesNotice>(payload.signature, "haihe/candidates/1", payload.notice);
    } else if (type == AwardNoticed::kType) {
        auto const payload = as<AwardNoticed>(text);
        expect_signed<AwardNotice>(payload.signature, "haihe/award-notice/1", payload.notice);
    } else if (type == ResultNoticed::kType) {
        auto const payload = as<ResultNoticed>(text);
        expect_signed<ResultNotice>(payload.signature, "haihe/result-notice/1", payload.notice);
    } else if (type == AnnouncementPublished::kType) {
        auto const payload = as<AnnouncementPublished>(text);
        expect_signed<Announcement>(payload.signature, "haihe/announcement/1", payload.announcement);
    } else if (type == DocumentsIssued::kType) {
        auto const payload = as<DocumentsIssued>(text);
        expect_signed<DocumentManifest>(payload.signature, "haihe/documents/1", payload.manifest);
    } else if (type == ClarificationIssued::kType) {
        auto const payload = as<ClarificationIssued>(text);
        expect_signed<Clarification>(payload.signature, "haihe/clarification/1", payload.clarification);
    } else if (type == OrderIssued::kSuspend || type == OrderIssued::kResume) {
        auto const payload = as<OrderIssued>(text);
        expect_signed<Order>(payload.signature, "haihe/order/1", payload.order);
    } else {
        ADD_FAILURE() << type;
    }
}

void expect_continues(OfferedHead const& offered, Witnessed const& held) {
    auto const& head = offered.head.head;
    EXPECT_TRUE(trust::verifies(offered.head, trust::kTreeHeadLabel, certificate_of(head.logId)));
    EXPECT_EQ(offered.from, held.size);
    EXPECT_TRUE(trust::merkle::verify_consistency(static_cast<std::uint64_t>(held.size), held.root,
                                                  static_cast<std::uint64_t>(head.size), head.root,
                                                  offered.consistency));
}

void expect_items(std::vector<Item> const& items) {
    std::int64_t position = 0;
    for (auto const& item : items) {
        auto const message = read_message(item.message);
        ASSERT_TRUE(message);
        EXPECT_TRUE(verify(item, *message, certificate_of(message->origin)));
        EXPECT_GE(item.position, position);
        position = item.position;
    }
}

} // namespace

class Examples : public testing::Test {
protected:
    static void SetUpTestSuite() {
        if (std::getenv("HAIHE_WRITE_EXAMPLES")) write_examples();
    }
};

TEST_F(Examples, have_one_right_message_of_every_type) {
    for (auto const& type : all_types()) {
        auto const name = std::string(type.name);
        auto const text = example("messages/" + name + ".json");
        EXPECT_TRUE(json::require_canonical(text)) << name;
        expect_schema("message.json", text);
        auto const read = read_with_payload(text);
        ASSERT_TRUE(read) << name;
        EXPECT_EQ(read->message.type, name);
        EXPECT_EQ(told(catalogue().check(read->message, read->payload, type.from)), "") << name;
        EXPECT_EQ(json::write(read->message), text);
        expect_payload(name, read->message.payload.canonical);
    }
}

TEST_F(Examples, batch_is_under_its_head) {
    auto const text = example("batch.json");
    expect_schema("batch.json", text);
    auto const batch = as<Batch>(text);
    trust::merkle::Frontier log;
    for (auto const& message : batch.messages) {
        auto const read = read_message(message);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->sequence, batch.first + static_cast<std::int64_t>(log.size()));
        EXPECT_EQ(message, example("messages/" + read->type + ".json"));
        log.append(trust::merkle::leaf(message));
    }
    auto const& head = batch.outboxHead.head;
    EXPECT_TRUE(trust::verifies(batch.outboxHead, trust::kOutboxHeadLabel, certificate_of(batch.origin)));
    EXPECT_EQ(head.size, static_cast<std::int64_t>(log.size()));
    EXPECT_EQ(head.root, log.root());
    expect_continues(*batch.ledgerHead, {0, trust::merkle::empty_root()});
    EXPECT_TRUE(trust::verifies(*batch.cosignature, certificate_of(batch.cosignature->witness)));
}

TEST_F(Examples, receipt_proves_itself) {
    auto const text = example("receipt.json");
    expect_schema("receipt.json", text);
    auto const answer = as<BatchReceipt>(text);
    auto const batch = as<Batch>(example("batch.json"));
    EXPECT_EQ(answer.next, batch.outboxHead.head.size);
    EXPECT_EQ(answer.verdicts.size(), batch.messages.size());
    auto const receipt = as<ledger::Receipt>(answer.receipt->canonical);
    EXPECT_TRUE(ledger::verify(receipt));
    EXPECT_EQ(as<RecordedBatch>(*receipt.what.value).outboxHead, batch.outboxHead);
    EXPECT_EQ(receipt.cosignatures.at(0).head, trust::digest_of(receipt.head.head));
    EXPECT_TRUE(trust::verifies(receipt.cosignatures[0], certificate_of(receipt.cosignatures[0].witness)));
    expect_continues(*answer.ledgerHead, *batch.witnessed);
    EXPECT_EQ(answer.cosignature->head, trust::digest_of(batch.ledgerHead->head.head));
    EXPECT_TRUE(trust::verifies(*answer.cosignature, certificate_of(answer.cosignature->witness)));
    EXPECT_EQ(answer.witnessed->root, batch.ledgerHead->head.head.root);
}

TEST_F(Examples, feed_page_proves_its_items) {
    auto const text = example("feed.json");
    expect_schema("feed.json", text);
    auto const page = as<FeedPage>(text);
    expect_items(page.items);
    EXPECT_GE(page.through, page.items.back().position);
    EXPECT_TRUE(trust::verifies(page.ledgerHead, trust::kTreeHeadLabel, Cast::get().hub.certificate));
}

TEST_F(Examples, delivery_proves_its_items) {
    auto const text = example("delivery.json");
    expect_schema("delivery.json", text);
    expect_items(as<Delivery>(text).items);
    auto const answer = example("delivery-receipt.json");
    expect_schema("delivery-receipt.json", answer);
    EXPECT_TRUE(ledger::verify(as<ledger::Receipt>(as<DeliveryReceipt>(answer).receipt->canonical)));
}

TEST_F(Examples, key_history_tells_of_an_epoch_that_the_hub_has_witnessed) {
    auto const text = example("key-history.json");
    expect_schema("key-history.json", text);
    auto const history = as<KeyHistory>(text);
    ASSERT_TRUE(history.epochs);
    auto const receipt = as<ledger::Receipt>(history.epochs->at(0).canonical);
    EXPECT_TRUE(ledger::verify(receipt));
    EXPECT_EQ(receipt.certificate, history.first);
    auto const document = as<trust::SignedNewEpoch>(*receipt.what.value);
    expect_schema("platform.epoch.json", *receipt.what.value);
    auto const declared = trust::read_new_epoch(document).value();
    EXPECT_EQ(declared.kept.entries, receipt.index);
    EXPECT_EQ(declared.epoch, receipt.head.head.epoch);
    EXPECT_TRUE(trust::officers_of(document));
    EXPECT_EQ(receipt.cosignatures.at(0).head, trust::digest_of(receipt.head.head));
    EXPECT_TRUE(trust::verifies(receipt.cosignatures[0], certificate_of(Cast::kHub)));
}

TEST_F(Examples, request_is_signed) {
    auto const request = example("request.http"), base = example("request.signature-base.txt"),
               body = example("batch.json");
    auto const header = [&](std::string const& name) {
        auto const begin = request.find("\r\n" + name + ": ") + name.size() + 4;
        return request.substr(begin, request.find("\r\n", begin) - begin);
    };
    auto const digest = trust::sm3(body);
    EXPECT_EQ(header("Content-Digest"),
              "sm3=:" + trust::base64({reinterpret_cast<char const*>(digest.bytes.data()), digest.bytes.size()}) + ":");
    EXPECT_EQ(header("Content-Length"), std::to_string(body.size()));
    EXPECT_NE(base.find("\"content-digest\": " + header("Content-Digest") + "\n"), std::string::npos);
    EXPECT_TRUE(base.ends_with("\n\"@signature-params\": " + header("Signature-Input").substr(6)));
    auto const value = header("Signature");
    ASSERT_TRUE(value.starts_with("haihe=:") && value.ends_with(":"));
    EXPECT_TRUE(Cast::get().trading.certificate.verifies("haihe/request/1", base,
                                                         *trust::from_base64(value.substr(7, value.size() - 8))));
}

} // namespace haihe::exchange
