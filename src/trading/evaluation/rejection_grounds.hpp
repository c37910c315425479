#pragma once

// 条例 第五十一条: what makes a committee reject a bid, whatever the documents say. Once found established it must.

#include "kernel/text.hpp"

#include <array>
#include <string_view>

namespace haihe::trading {

struct RejectionGround {
    std::string_view name;
    std::string_view zh;
    std::string_view en;
};

inline constexpr std::array kRejectionGrounds{
    RejectionGround{"neither_stamped_nor_signed", "投标文件未经投标单位盖章和单位负责人签字",
                    "The bid bears neither the bidder's stamp nor the signature of its head"},
    RejectionGround{"consortium_without_agreement", "投标联合体没有提交共同投标协议",
                    "The consortium has handed in no agreement"},
    RejectionGround{"bidder_fails_the_qualification", "投标人不符合国家或者招标文件规定的资格条件",
                    "The bidder does not meet the qualification that the state or the documents require"},
    RejectionGround{"two_different_bids", "同一投标人提交两个以上不同的投标文件或者投标报价",
                    "One bidder has handed in different bids or prices that the documents do not ask for"},
    RejectionGround{"price_below_cost", "投标报价低于成本", "The price is below cost"},
    RejectionGround{"price_above_the_maximum", "投标报价高于招标文件设定的最高投标限价",
                    "The price is above the maximum that the documents set"},
    RejectionGround{"does_not_respond_in_substance", "投标文件没有对招标文件的实质性要求和条件作出响应",
                    "The bid does not respond to the substantive requirements of the documents"},
    RejectionGround{"collusion_fraud_or_bribery", "投标人有串通投标、弄虚作假、行贿等违法行为",
                    "The bidder has colluded, deceived or bribed"},
    /// 条例 第三十四条、第三十七条: all bids concerned are void; only visible after the opening.
    RejectionGround{"related_bidders", "单位负责人为同一人或者存在控股、管理关系的不同单位参加同一标段投标",
                    "Bidders of this lot have the same head, or one controls or manages the other"},
    RejectionGround{"consortium_member_bids_twice", "联合体各方在同一招标项目中又以自己名义或者参加其他联合体投标",
                    "A member of the consortium has bid again in this tender"},
};

} // namespace haihe::trading
