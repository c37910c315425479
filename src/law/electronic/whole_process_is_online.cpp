#include "law/electronic/whole_process_is_online.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::whole_process_is_online() {
    return {
        .rule = "whole_process_is_online",
        .sentence = {"交易平台覆盖招标投标全过程，并提供监督和投诉通道。",
                     "A trading platform covers the whole procedure, with channels for supervision and complaints."},
        .editions = {electronic_tendering_measures("第七条")},
        .besides = {electronic_tendering_measures("第五十三条")},
        .source = Source::known,
        .also_named = {"step_follows_the_lifecycle"}};
}

Findings whole_process_is_online(PlatformFacts const& facts) {
    auto const card = cards::whole_process_is_online();
    return verdict(card, facts.covers_the_whole_process, "/coversTheWholeProcess");
}

} // namespace haihe::law
