#pragma once

// Rows on several cores: each part is seen by itself on a thread of its own, and joined here in the order of its rows,
// so that what is found does not depend on how many threads there are.

#include "ledger/audit_rows.hpp"

#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <optional>
#include <utility>
#include <vector>

namespace haihe::ledger {

template <class Row, class Seen>
class AuditParts {
public:
    using Join = std::function<void(Row const&, Seen const&)>;
    AuditParts(unsigned threads, Join join) : threads_(threads), join_(std::move(join)) {}

    void add(Row row) {
        rows_.push_back(std::move(row));
        if (rows_.size() == kPart) hand_over();
    }
    /// Throws what seeing or joining a row threw, after the rows before it were joined.
    void finish() {
        hand_over();
        while (!under_way_.empty()) take_back();
    }

private:
    static constexpr std::size_t kPart = 500;
    struct One {
        Row row;
        std::optional<Seen> seen;
        std::exception_ptr fault;
    };
    using Part = std::vector<One>;

    static Part seen(std::vector<Row> rows) {
        Part part;
        part.reserve(rows.size());
        auto const leaves = leaves_of(rows);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            One one{std::move(rows[i]), {}, {}};
            try {
                one.seen = see(one.row, leaves[i]);
            } catch (...) {
                one.fault = std::current_exception();
            }
            part.push_back(std::move(one));
        }
        return part;
    }
    void hand_over() {
        if (rows_.empty()) return;
        if (under_way_.size() >= threads_) take_back();
        under_way_.push_back(
            std::async(threads_ > 1 ? std::launch::async : std::launch::deferred, seen, std::exchange(rows_, {})));
    }
    void take_back() {
        auto const part = under_way_.front().get();
        under_way_.pop_front();
        for (auto const& one : part) {
            if (one.fault) std::rethrow_exception(one.fault);
            join_(one.row, *one.seen);
        }
    }

    unsigned threads_;
    Join join_;
    std::vector<Row> rows_;
    std::deque<std::future<Part>> under_way_;
};

} // namespace haihe::ledger
