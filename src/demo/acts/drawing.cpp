#include "demo/acts/drawing.hpp"

#include "demo/acts/judging_shapes.hpp"
#include "demo/cast/evaluation_terms.hpp"
#include "draw/list.hpp"
#include "draw/steps.hpp"

#include <algorithm>

namespace haihe::demo {

namespace {

constexpr char const* kWholeCity = "120000";
constexpr int kStepMinutes = 30;

party::Party party_of(Person const& signer, Person const& opener) { return {signer.credential(), opener.credential()}; }

} // namespace

Drawing::Drawing(Stage& stage, Undertaking const& tender)
    : stage_(stage),
      tender_(tender),
      hub_(stage.platform("hub")),
      supervisor_(stage.cast.supervisor_of(tender.plan().industry)),
      department_(party_of(stage.person(supervisor_), stage.person(supervisor_))),
      host_(party_of(tender.signer(), stage.person(tender.plan().tenderee + "/opener"))) {}

void Drawing::conduct() {
    auto const what = tender_.act("随机抽取评标专家", "The experts are drawn");
    DrawRequest request{tender_.code(),
                        stage_.director.now(),
                        stage_.cast.entity(stage_.person(supervisor_).card().entity).code,
                        kWholeCity,
                        {},
                        {},
                        kStepMinutes};
    for (auto const& needed : evaluation_terms(*tender_.plan().judging).committee.experts)
        request.strata.push_back({needed.specialty, needed.need, 1});
    auto const text = json::write(request);
    id_ = expect(stage_, party::DrawParty::request(*hub_, host_, text), what);
    auto department_tool = department();
    party::DrawParty host_tool(*hub_, host_, id_);
    expect(stage_, department_tool.make_list({}, [this](std::string const& list) { list_ = list; }), what);
    for (bool spoken = true; spoken;) {
        auto const by_host = expect(stage_, host_tool.take_turns(text), what);
        auto const by_department = expect(stage_, department_tool.take_turns(), what);
        spoken = !by_host.empty() || !by_department.empty();
    }
    tell();
    stage_.terminal.done(what);
}

void Drawing::replace(std::int64_t out) {
    auto const what = tender_.act("依次递补专家", "The next expert of the draw is called");
    expect(stage_, department().replace(out, draw::ReplacementGround::recused), what);
    tell();
    stage_.terminal.done(what);
}

void Drawing::publish() {
    auto const what = tender_.act("公布专家抽取记录", "The record of the draw is published");
    expect(stage_, department().publish(list_), what);
    stage_.terminal.done(what);
}

std::vector<std::int64_t> Drawing::seats() {
    auto const what = tender_.act("读取抽取记录", "Reading the draw");
    auto const text = expect(stage_, (*hub_).body_of(department_.signer, "GET", "/draws/" + id_ + "/transcript"), what);
    auto const transcript = expect(stage_, draw::read_transcript(text), what);
    auto const reading = expect(stage_, draw::read_through(transcript, draw::Step::replacements), what);
    std::vector<std::int64_t> all;
    for (auto const& stratum : reading.seating.members()) all.insert(all.end(), stratum.begin(), stratum.end());
    return all;
}

Person& Drawing::expert_at(std::int64_t place) {
    auto const list = expect(stage_, json::read<draw::ClearList>(list_), {"专家名单", "The list of experts"});
    auto const& number = list.experts.at(static_cast<std::size_t>(place)).expert;
    return stage_.person(std::ranges::find(stage_.cast.experts(), number, &ExpertCard::number)->person);
}

void Drawing::tell() {
    Line platform(tender_.platform());
    expect(stage_, department().seat(*platform, list_), tender_.act("告知席位", "The platform is told who sits"));
}

} // namespace haihe::demo
