// The published example of a key history, read as a stranger's.

#include "proof/key_history.hpp"

#include "ledger/receipt.hpp"
#include "source_directory.hpp"
#include "trust/new_epoch.hpp"
#include "json/codec.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace haihe::proof {
namespace {

std::string example(std::string const& name) {
    std::ifstream file(source_directory() / "spec/exchange/examples" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
trust::Certificate certificate(std::string const& name) {
    return trust::Certificate::parse(example("keys/" + name + ".certificate.pem")).value();
}

TEST(KeyHistory, the_example_goes_on_from_what_was_kept) {
    auto const history = read_key_history(example("key-history.json")).value();
    auto const trading = certificate("trading");
    Reliance const hub{{certificate("hub")}, {}};
    auto const receipt = json::read<ledger::Receipt>(history.epochs->front().canonical).value();
    auto const rule = [&](std::int64_t epoch, std::int64_t size, kernel::Digest const& root) {
        trust::TreeHead head = receipt.head.head;
        head.epoch = epoch;
        head.size = size;
        head.root = root;
        auto const signer = signer_of(history, trading, head, hub);
        return signer ? "" : signer.error().rule;
    };
    auto const document = json::read<trust::SignedNewEpoch>(*receipt.what.value).value();
    auto const kept = trust::read_new_epoch(document).value().kept;
    auto const other = receipt.head.head.root;
    struct Row {
        std::int64_t epoch, size;
        kernel::Digest root;
        char const* rule;
    };
    for (auto const& row :
         {Row{1, kept.entries - 1, other, ""}, Row{1, kept.entries, kept.root, ""},
          Row{1, kept.entries, other, "epoch_is_over"}, Row{1, kept.entries + 1, other, "epoch_is_over"},
          Row{2, kept.entries, kept.root, "head_is_of_a_declared_epoch"}, Row{2, kept.entries + 1, other, ""},
          Row{3, kept.entries + 1, other, "head_is_of_a_declared_epoch"},
          Row{0, kept.entries, kept.root, "head_is_of_a_declared_epoch"}})
        EXPECT_EQ(rule(row.epoch, row.size, row.root), row.rule) << row.epoch << " " << row.size;
}

} // namespace
} // namespace haihe::proof
