#include "scenario/history_promises.hpp"

#include "kernel/decimal.hpp"
#include "proof/archive_proof.hpp"
#include "scenario/disks.hpp"
#include "trading/award/award.hpp"
#include "trading/contract/contract.hpp"
#include "json/codec.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <utility>

namespace haihe::scenario {

namespace {

namespace bj = boost::json;

std::string text_of(bj::object const& object, char const* name) {
    auto const* found = object.if_contains(name);
    return !found ? "" : found->is_string() ? std::string(found->as_string()) : bj::serialize(*found);
}

/// Acts that nobody takes twice, with the member that says whose they are.
std::map<std::string, char const*> const kOnce{{"opening.bidder-released", "bidId"},
                                               {"opening.custodian-released", "custodian"},
                                               {"opening.bid-unlocked", "bidId"},
                                               {"opening.attended", "entity"},
                                               {"opening.confirmed", "bidder"},
                                               {"committee.promised", "member"},
                                               {"evaluation.review-sheet-signed", "member"},
                                               {"evaluation.competition-voted", "member"},
                                               {"evaluation.score-sheet-signed", "member"},
                                               {"contract.deposit-returned", "bidder"},
                                               {"award.candidate-gave-up", "candidate"},
                                               {"award.candidate-passed-over", "candidate"},
                                               {"tender.published", ""},
                                               {"bidbox.closed", ""},
                                               {"opening.listed", ""},
                                               {"opening.read", ""},
                                               {"opening.recorded", ""},
                                               {"committee.formed", ""},
                                               {"evaluation.begun", ""},
                                               {"evaluation.reported", ""},
                                               {"award.candidates-posted", ""},
                                               {"award.lot-to-retender", ""},
                                               {"contract.concluded", ""}};

/// The host rightly learns who objects to its documents; that it has bid, it does not.
bool tells_of_objectors(bool hosts, std::string const& target, std::string const& secret) {
    return hosts && target.ends_with("/objections") && secret == "who has bid";
}

/// And once a lot has failed for want of bidders, to whom it returns a deposit.
bool tells_of_deposits(bool hosts, std::string const& target, std::string const& hall, std::string const& secret) {
    return hosts && target.ends_with("/contract") && hall == "failed" && secret == "who has bid";
}

} // namespace

std::vector<std::string> Promises::check() {
    read_entries();
    search_disks();
    search_answers();
    return std::exchange(faults_, {});
}

void Promises::once(std::string const& act, std::string const& who) {
    if (!done_.insert(act + " " + who).second) fault("twice: " + act + " by " + who);
}

void Promises::read_entries() {
    auto reads = hands_.city.node(City::kTrading).desk().ledger.reads().lease();
    auto query = reads->query("SELECT idx, stream, type, what_json FROM entries WHERE idx >= ? ORDER BY idx");
    query.bind(next_);
    while (query.next()) {
        next_ = query.integer(0) + 1;
        if (std::string(query.view(1)).find(hands_.bidding.tender) == std::string::npos) continue;
        follow(std::string(query.view(2)), std::string(query.view(3)));
    }
}

void Promises::follow(std::string const& type, std::string const& what) {
    auto const event = bj::parse(what).as_object();
    if (auto const known = kOnce.find(type); known != kOnce.end()) once(type, text_of(event, known->second));
    bids_moved_ = bids_moved_ || type.starts_with("bid") || type.starts_with("opening");
    if (type == "evaluation.opinion-given") once(type, text_of(event.at("opinion").as_object(), "member"));
    if (type == "tender.published") {
        if (text_of(event, "drafter") == text_of(event, "signer")) fault("who drafts signs");
        auto const stated = json::read<exchange::EvaluationTerms>(bj::serialize(event.at("manifest").at("evaluation")),
                                                                  json::Unknown::ignore);
        kernel::Decimal sum = stated.value().price->points;
        for (auto const& item : stated->items) sum = kernel::sum(sum, item.most).value();
        if (sum != kernel::Decimal{100, 0}) fault("the points of the documents make " + sum.to_string());
    }
    if (type == "contract.concluded") {
        auto const concluded = json::read<trading::ContractConcluded>(what, json::Unknown::ignore).value();
        if (concluded.tendereeSignature.certificate == concluded.winnerSignature.certificate)
            fault("one person signs the contract for both sides");
        if (concluded.contract.winner != course_.winner) fault("the contract is not the winner's");
    }
}

/// Until all are read no disk of any role holds what is in a bid.
void Promises::search_disks() {
    if (!std::exchange(bids_moved_, false) || course_.hall == "read" || course_.hall == "recorded") return;
    look_at_all_disks(hands_.city, [this](std::string const& place, std::string const& bytes) {
        if (bytes.find(hands_.canary()) != std::string::npos) fault("a bid lies readable in " + place);
    });
}

/// What may not be in any answer to this reader now.
std::vector<Promises::Secret> Promises::secrets_from(Reader const& reader) const {
    std::vector<Secret> secrets;
    bool const opened = course_.hall == "read" || course_.hall == "recorded";
    bool const takes_part = reader.hosts || (reader.person && !reader.own.empty());
    if (!opened || (course_.hall == "read" && !takes_part)) secrets.push_back({"what is in a bid", hands_.canary()});
    if (course_.hall == "open" || course_.hall == "failed" || (course_.hall == "listed" && !takes_part))
        for (auto const& bidder : hands_.bidding.bidders)
            if (bidder.code != reader.own) secrets.push_back({"who has bid", bidder.code});
    if (!reader.judges && !reader.hosts && course_.winner.empty() && course_.out.empty())
        secrets.push_back({"who judges", "机密专家"});
    bool const reported = !course_.outcome.empty();
    if (!reader.judges && !(reported && (reader.hosts || reader.supervises))) {
        for (auto const* words : {"机密意见", "机密表决理由", "机密并列理由"})
            secrets.push_back({"what a member thinks", words});
        bool const told = course_.posted || (reported && course_.outcome != "candidates");
        for (auto const& bidder : hands_.bidding.bidders)
            if (bidder.code != reader.own || !told)
                secrets.push_back({"why a bid was rejected", "机密理由-" + bidder.code});
    }
    if (!reader.hosts && !reader.supervises)
        for (auto const& bidder : hands_.bidding.bidders)
            if (bidder.code != reader.own) secrets.push_back({"what is objected to", "机密异议-" + bidder.code});
    if (!reader.hosts && !course_.posted) secrets.push_back({"the candidates", "\"postedUntil\""});
    if (!reader.hosts && reader.own != course_.winner) {
        secrets.push_back({"the text of the contract", "\"textDigest\""});
        secrets.push_back({"the bond", "\"bond\""});
    }
    return secrets;
}

void Promises::search_answers() {
    auto const& bidding = hands_.bidding;
    // The second of them never objects, or the answer would rightly tell it of its own objection.
    std::vector<Reader> const readers{
        {"the public", nullptr},
        {"bidder 1", &bidding.bidders[0].signer, City::kTrading, bidding.bidders[0].code},
        {"the host", &bidding.walk.staff.handler, City::kTrading, "", true},
        {"a member", &hands_.members[2], City::kTrading, "", false, true},
        {"another expert", &hands_.reserve},
        {"the hub's reader", nullptr, City::kHub},
        {"the department", &bidding.walk.supervisor, City::kSupervision, "", false, false, true},
        {"another reader of supervision", nullptr, City::kSupervision},
    };
    // Each time the public and one more: all have their turn.
    for (auto const* reader : {&readers[0], &readers[1 + turn_++ % (readers.size() - 1)]}) {
        std::vector<std::string> targets{hands_.tender_path()};
        if (reader->node == City::kTrading)
            for (auto const* of_lot : {"/opening", "/opening/bids", "/evaluation", "/award", "/contract"})
                targets.push_back(hands_.lot_path(of_lot));
        if (reader->node == City::kTrading)
            for (auto const* of_tender : {"/committee", "/objections"})
                targets.push_back(hands_.tender_path(of_tender));
        if (reader->node == City::kHub) targets.push_back("/notices?q=" + bidding.tender);
        for (auto const& target : targets) {
            auto const answer = hands_.get(reader->person, target, reader->node);
            if (answer.status >= 500) fault(target + " fails to answer");
            for (auto const& secret : secrets_from(*reader))
                if (!tells_of_objectors(reader->hosts, target, secret.what) &&
                    !tells_of_deposits(reader->hosts, target, course_.hall, secret.what) &&
                    answer.body.find(secret.text) != std::string::npos)
                    fault(reader->name + " is told " + secret.what + " by " + target + ": " + answer.body);
        }
    }
}

std::vector<std::string> Promises::check_archive() {
    auto& city = hands_.city;
    auto const answer = city.ask(hands_.bidding.walk.staff.handler, City::kTrading, "GET",
                                 hands_.tender_path("/archives/" + std::to_string(course_.archives) + "/container"));
    if (answer.status != 200 || !answer.file) return {"the archive is not handed out: " + answer.body};
    trust::TrustList const authorities({city.authority.listed(), city.second_authority.listed()});
    proof::KnownHub const hub(city.node(City::kHub).desk().ledger.certificate());
    std::vector<std::string> faults;
    for (auto const& one : proof::check_archive(*answer.file, &authorities, &hub))
        if (one.result != proof::Result::proved)
            faults.push_back("the archive does not prove " + one.name + ": " + one.text.en);
    return faults;
}

} // namespace haihe::scenario
