#include "proof/draw_evidence.hpp"

#include <array>

namespace haihe::proof {

namespace {

using draw::Reading;
using draw::Step;
using draw::Transcript;
using kernel::Text;

struct StepStatement {
    Step step;
    char const* name;
    Text (*proved)(Transcript const&, Reading const&);
};

std::string count(std::size_t number) { return std::to_string(number); }

Text freeze_text(Transcript const&, Reading const& reading) {
    auto const& freeze = reading.freeze;
    auto const attempt = std::to_string(freeze.attempt), m = std::to_string(freeze.m);
    return {"招标项目 " + freeze.tender + " 第" + attempt + "次抽取的参数由公共服务平台于 " + freeze.at.to_string() +
                " 冻结并签名：" + count(freeze.strata.size()) + "个专业组，名单" + m + "人。",
            "The hub froze and signed, at " + freeze.at.to_string() + ", attempt " + attempt +
                " to draw for the tender " + freeze.tender + ": " + count(freeze.strata.size()) +
                " strata, a list of " + m + "."};
}

Text commitments_text(Transcript const& transcript, Reading const&) {
    std::string names;
    for (auto const& one : transcript.commitments)
        names += (names.empty() ? "" : ", ") + certificate_in(one.signature.certificate)->common_name();
    return {"三方（" + names + "）各自对随机数作出承诺，承诺针对的是这些冻结的参数。",
            "All three parties (" + names + ") committed to random values, for this freeze."};
}

Text values_text(Transcript const&, Reading const& reading) {
    auto const& recovered = reading.values.recovered;
    if (recovered.empty())
        return {"三方各自揭示的随机数与其承诺一致。",
                "All three parties revealed the values that they had committed to."};
    std::string who;
    for (auto const i : recovered) who += (who.empty() ? "" : ", ") + std::to_string(i);
    return {"三个随机数均与承诺一致；未揭示的（第 " + who + " 方）已由另外两方从托管中开启。",
            "All three values are those committed to; what was not revealed (party " + who +
                ") was opened from escrow by both others."};
}

Text selection_text(Transcript const&, Reading const& reading) {
    auto const seed = reading.seed.to_string();
    return {"由三个随机数重新计算种子 " + seed + "，逐组排序，抽中者和候补与公布的一致。",
            "Computed anew from the three values, the seed is " + seed +
                ", and in every stratum it selects those who were drawn and those in reserve."};
}

Text result_text(Transcript const&, Reading const& reading) {
    std::size_t seats = 0, members = 0;
    for (auto const& stratum : reading.freeze.strata) seats += static_cast<std::size_t>(stratum.need);
    for (auto const& stratum : reading.result.members) members += stratum.size();
    auto const called = count(reading.result.called.size());
    Text text{
        "公布的" + called + "个专家编号均在冻结的名单之中，且恰是抽中和递补的各位；成员" + count(members) + "人。",
        "The " + called + " experts' numbers stand in the frozen list, and are exactly those drawn and called up; " +
            count(members) + " members."};
    if (members < seats) {
        text.zh += "候补已用尽，尚缺" + count(seats - members) + "人。";
        text.en += " The reserves were used up; seats left vacant: " + count(seats - members) + ".";
    }
    return text;
}

template <std::size_t N>
using Table = std::array<StepStatement, N>;

Table<draw::kSteps.size()> const& table() {
    static Table<draw::kSteps.size()> const all{{
        {Step::format, "format_is_known",
         [](auto const& transcript, auto const&) {
             return Text{"抽取记录的格式为 " + transcript.format + "。",
                         "The file is a transcript of the format " + transcript.format + "."};
         }},
        {Step::freeze, "freeze_is_signed_by_the_hub", freeze_text},
        {Step::leaves, "leaves_are_under_the_frozen_root",
         [](auto const&, auto const&) {
             return Text{"名单的叶值及其专业组与冻结的根一致，各组人数足够。",
                         "The leaves and their strata are under the frozen root; every stratum holds enough."};
         }},
        {Step::countersignature, "list_is_countersigned_by_the_department",
         [](auto const&, auto const&) {
             return Text{"行政监督部门确认了根所对应的明文名单（名单是否齐全，以其确认为准）。",
                         "The department countersigned the clear list behind the root (that nobody is missing from it "
                         "rests on its word)."};
         }},
        {Step::commitments, "all_parties_committed_to_the_freeze", commitments_text},
        {Step::escrows, "escrows_follow_every_commitment",
         [](auto const&, auto const&) {
             return Text{"三方在全部承诺之后才互相托管份额。",
                         "Every party gave its shares in escrow after all commitments, which it names."};
         }},
        {Step::acceptances, "all_parties_accepted_the_escrows",
         [](auto const&, auto const&) {
             return Text{"三方各自确认所托管的份额可以开启并与承诺一致。",
                         "Every party accepted the shares that it holds: they open and are as committed."};
         }},
        {Step::values, "random_values_are_as_committed", values_text},
        {Step::selection, "selection_follows_from_the_seed", selection_text},
        {Step::replacements, "replacements_take_the_next_reserve",
         [](auto const& transcript, auto const&) {
             auto const number = count(transcript.replacements.size());
             return Text{"替换" + number + "次，每次均由该组下一名候补递补。",
                         number + " replacements; each took the next reserve of the stratum, or found none left."};
         }},
        {Step::result, "called_experts_stand_in_the_list", result_text},
    }};
    return all;
}

} // namespace

void not_reached(Testimony& testimony, char const* name) {
    testimony.leave_unchecked(name, {"前一项未通过，未检查。", "Not reached: the one before it failed."});
}

bool examine_steps(Transcript const& transcript, Reading& reading, Testimony& testimony) {
    bool reached = true;
    for (auto const& [step, name, proved] : table()) {
        if (!reached) {
            not_reached(testimony, name);
            continue;
        }
        auto const read = draw::read_step(transcript, step, reading);
        if (read)
            testimony.say(name, true, proved(transcript, reading), {});
        else
            testimony.say(name, false, {}, read.error().text,
                          {{"path", read.error().path}, {"rule", read.error().rule}});
        reached = read.has_value();
    }
    return reached;
}

} // namespace haihe::proof
