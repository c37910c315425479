#include "demo/acts/committee_act.hpp"

#include "demo/acts/judging_shapes.hpp"

namespace haihe::demo {

namespace {

constexpr char const* kWholeCity = "120000";

/// POST /experts
struct ProposeExpert {
    std::string number;
    std::string certificate;
    std::vector<std::string> specialties;
    std::vector<std::string> districts;
    std::vector<std::string> ties;
    std::vector<std::string> relatives;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(ProposeExpert, (), (number, certificate, specialties, districts, ties, relatives, state))

std::string digest_of(Person const& person) { return person.certificate().digest().to_string(); }

std::string committee_of(Undertaking const& tender) { return "/tenders/" + tender.code() + "/committee"; }

CommitteeNow committee_as(Stage& stage, Undertaking const& tender, Person& reader) {
    auto const what = tender.act("评标委员会", "Committee");
    auto const answer = expect(stage, reader.ask(tender.platform(), {"GET", committee_of(tender), "", {}}), what);
    return expect(stage, json::read<CommitteeNow>(answer.body, json::Unknown::ignore), what);
}

void promise(Stage& stage, Undertaking const& tender, Person& member) {
    auto const now = committee_as(stage, tender, member);
    SignedPromise const body{now.promise, member.sign(now.promiseLabel, now.promise)};
    expect(stage, member.write(tender.platform(), "POST", committee_of(tender) + "/promises", json::write(body)),
           tender.act("评标承诺", "A member promises"));
}

/// The next in the order of the draw, not whom the host would like.
void replace_first_expert(Stage& stage, Undertaking const& tender, Drawing& drawing) {
    auto const place = drawing.seats().front();
    auto const aside = tender.act("专家主动回避", "An expert stands aside");
    expect(stage,
           drawing.expert_at(place).write(tender.platform(), "POST", committee_of(tender) + "/recusals",
                                          json::write(Reasons{"曾参与本项目的设计咨询。"})),
           aside);
    stage.terminal.done(aside);
    drawing.replace(place);
    expect(stage,
           tender.signer().write(tender.platform(), "POST", committee_of(tender) + "/replacements",
                                 json::write(ReplaceMember{"", "", "抽取的专家主动回避。"})),
           tender.act("更换评标委员会成员", "A member is replaced"));
}

} // namespace

Committee seat_committee(Stage& stage, Undertaking const& tender) {
    auto const formed = tender.act("组建评标委员会", "The committee is formed");
    auto& representative = stage.person(tender.plan().tenderee + "/representative");
    Committee committee{{&representative}, std::make_unique<Drawing>(stage, tender)};
    auto& drawing = *committee.drawing;
    drawing.conduct();
    FormCommittee const body{{{digest_of(representative), "representative", ""}},
                             committee_as(stage, tender, tender.signer()).draws};
    expect(stage, tender.signer().write(tender.platform(), "POST", committee_of(tender), json::write(body)), formed);
    if (tender.plan().judging->expert_stands_aside) replace_first_expert(stage, tender, drawing);
    for (auto const place : drawing.seats()) committee.members.push_back(&drawing.expert_at(place));
    for (auto* member : committee.members) promise(stage, tender, *member);
    auto const chair = json::write(ChooseChair{digest_of(representative)});
    for (std::size_t i = 0; i <= committee.members.size() / 2; ++i)
        expect(stage, committee.members[i]->write(tender.platform(), "POST", committee_of(tender) + "/chair", chair),
               formed);
    stage.chronicle.last_seated.take({committee.members.back()->card().word, tender.plan().platform});
    stage.terminal.done(formed);
    return committee;
}

void fill_the_pool(Stage& stage) {
    kernel::Text const what{"专家入库", "Experts enter the pool"};
    auto const& hub = stage.platform("hub");
    for (auto const& card : stage.cast.experts()) {
        ProposeExpert const body{
            card.number, digest_of(stage.person(card.person)), {card.specialty}, {kWholeCity}, {}, {}, "active"};
        expect(stage, stage.person("centre/operator").write(hub, "POST", "/experts", json::write(body)), what);
        expect(stage,
               stage.person("centre/keeper").write(hub, "POST", "/experts/" + card.number + "/confirmation", "{}"),
               what);
    }
    auto const many = std::to_string(stage.cast.experts().size());
    stage.terminal.done(
        {many + "名专家入库,均由两名管理员办理", many + " experts are in the pool, by two keepers each"});
}

} // namespace haihe::demo
