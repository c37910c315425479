#include "law/electronic/no_named_tool_is_forced.hpp"

#include "law/orders.hpp"
#include "law/verdict.hpp"

namespace haihe::law {

Card cards::no_named_tool_is_forced() {
    return {.rule = "no_named_tool_is_forced",
            .sentence = {"技术中立，不得要求使用指定的工具软件。", "No named tool is forced on anybody."},
            .editions = {electronic_tendering_measures("第八条")},
            .besides = {electronic_tendering_measures("第十六条"), electronic_tendering_measures("第五十五条")},
            .source = Source::known,
            .by_construction = {"投标文件格式公布在 spec/sealing，任何工具都可以制作",
                                "the sealed bid is published in spec/sealing: any tool can make one"}};
}

Findings no_named_tool_is_forced(PlatformFacts const& facts) {
    auto const card = cards::no_named_tool_is_forced();
    return verdict(card, facts.tools_are_free, "/toolsAreFree");
}

} // namespace haihe::law
