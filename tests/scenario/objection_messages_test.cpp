// What a department is told of who objects.

#include "trading/dispute/dispute_messages.hpp"

#include "trading/dispute/dispute.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

namespace haihe::trading {
namespace {

std::string told(std::string against) {
    node::Plan plan;
    mount_dispute_messages(plan);
    ledger::Entry entry;
    entry.where.type = ObjectionTaken::kEventName;
    entry.what =
        json::write(ObjectionTaken{{"t", 1, std::move(against), "", "91120112M00000001X", "示例异议", {}}, true});
    return ledger::BookTables::publish(plan.book, entry).at(0).payload;
}

TEST(ObjectionMessages, NameWhoObjectsToAResultAndNeverWhoObjectsToTheDocuments) {
    EXPECT_NE(told("result").find("91120112M00000001X"), std::string::npos);
    EXPECT_EQ(told("documents").find("91120112M00000001X"), std::string::npos);
}

} // namespace
} // namespace haihe::trading
