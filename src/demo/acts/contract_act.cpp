#include "demo/acts/contract_act.hpp"

#include "demo/acts/judging_shapes.hpp"
#include "demo/acts/published_shapes.hpp"
#include "demo/cast/tender_documents.hpp"
#include "demo/city/text_file.hpp"

namespace haihe::demo {

namespace {

constexpr char const* kContractLabel = "haihe/contract/1";
constexpr std::int64_t kBondPercent = 5;
constexpr std::int64_t kInterestPerMille = 1;
/// The container holds the ledger's latest head with what a witness has signed of it.
constexpr std::chrono::seconds kWitnessedWithin{30};

ContractNow contract_as(Stage& stage, Undertaking const& tender, Person& reader) {
    auto const what = tender.act("合同情况", "The contract");
    auto const answer =
        expect(stage, reader.ask(tender.platform(), {"GET", "/lots/" + tender.lot() + "/contract", "", {}}), what);
    return expect(stage, json::read<ContractNow>(answer.body, json::Unknown::ignore), what);
}

/// The whole text, so that the archive holds it.
kernel::Digest upload_text(Stage& stage, Undertaking const& tender, kernel::Text const& what) {
    auto const text = contract_text(tender.plan());
    auto const answer =
        expect(stage,
               tender.handler().ask(tender.platform(), {"POST",
                                                        "/files?kind=contract&name=" + percent_encoded("合同.txt"),
                                                        text,
                                                        {{"content-type", "application/octet-stream"}}}),
               what);
    return expect(stage, json::read<StoredFile>(answer.body, json::Unknown::ignore), what).sm3;
}

} // namespace

void play_contract(Stage& stage, Undertaking const& tender, Person& winner) {
    auto const what = tender.act("订立合同", "The contract is concluded");
    auto const place = "/lots/" + tender.lot() + "/contract";
    auto const sign = [&](Person& person, std::string const& step, std::string const& text) {
        expect(stage,
               person.write(tender.platform(), "POST", place + step,
                            json::write(SignedContract{text, person.sign(kContractLabel, text)})),
               what);
    };
    auto& host = tender.signer();
    auto const implied = contract_as(stage, tender, host).parties.value().toPropose.value();
    auto contract = expect(stage, json::read<exchange::Contract>(implied), what);
    contract.bond = {contract.price.fen * kBondPercent / 100};
    contract.textDigest = upload_text(stage, tender, what);
    sign(host, "/proposals", json::write(contract));
    auto const shown = contract_as(stage, tender, winner).parties.value().toSign.value();
    if (shown != json::write(contract)) throw ActFailed("the winner is shown another contract");
    sign(winner, "/signatures", shown);
    stage.terminal.done(what);

    auto const returned = tender.act("退还投标保证金及利息", "Deposits go back with interest");
    int number = 0;
    for (auto const& deposit : contract_as(stage, tender, host).deposits) {
        ReturnedDeposit const body{deposit.bidder,
                                   {deposit.deposit.fen * kInterestPerMille / 1000},
                                   "示例银行回单第" + std::to_string(++number) + "号"};
        expect(stage, tender.handler().write(tender.platform(), "POST", place + "/deposits", json::write(body)),
               returned);
    }
    if (number > 0) stage.terminal.done(returned);
}

void play_archive(Stage& stage, Undertaking const& tender, std::filesystem::path const& directory) {
    auto const what = tender.act("归档", "The tender is archived");
    auto const place = "/tenders/" + tender.code() + "/archive";
    auto& host = tender.signer();
    auto sealed = host.write(tender.platform(), "POST", place, "{}");
    for (auto patience = stage.visitor.patience(kWitnessedWithin); !sealed && patience.again();)
        sealed = host.write(tender.platform(), "POST", place, "{}");
    auto const number =
        expect(stage, json::read<SealedArchive>(expect(stage, std::move(sealed), what), json::Unknown::ignore), what);
    auto const container = expect(
        stage,
        host.ask(tender.platform(), {"GET", place + "s/" + std::to_string(number.number) + "/container", "", {}}),
        what);
    std::filesystem::create_directories(directory / "archives");
    auto const file = directory / "archives" / (tender.code() + ".tar");
    write_text_file(file, container.body);
    stage.chronicle.archives.push_back(file.string());
    stage.terminal.done(
        {what.zh + "(" + file.filename().string() + ")", what.en + " (" + file.filename().string() + ")"});
}

} // namespace haihe::demo
