#pragma once

// A whole Merkle log in memory, as a node would keep it.

#include "trust/merkle.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace haihe::exchange {

class SampleLog {
public:
    void append(std::string_view data) {
        auto const leaf = trust::merkle::leaf(data);
        nodes_[0].push_back(leaf);
        std::size_t level = 0;
        for (auto const& completed : frontier_.append(leaf)) nodes_[++level].push_back(completed);
    }
    [[nodiscard]] std::int64_t size() const { return static_cast<std::int64_t>(frontier_.size()); }
    [[nodiscard]] kernel::Digest root() const { return frontier_.root(); }
    [[nodiscard]] kernel::Digest root_at(std::int64_t size) const {
        return trust::merkle::frontier_at(static_cast<std::uint64_t>(size), reader())->root();
    }
    [[nodiscard]] std::vector<kernel::Digest> inclusion(std::int64_t index) const {
        return trust::merkle::inclusion_proof(static_cast<std::uint64_t>(index), frontier_.size(), reader());
    }
    [[nodiscard]] std::vector<kernel::Digest> consistency(std::int64_t from) const {
        return trust::merkle::consistency_proof(static_cast<std::uint64_t>(from), frontier_.size(), reader());
    }

private:
    [[nodiscard]] trust::merkle::NodeReader reader() const {
        return [this](unsigned level, std::uint64_t index) { return nodes_.at(level).at(index); };
    }
    trust::merkle::Frontier frontier_;
    std::vector<std::vector<kernel::Digest>> nodes_ = std::vector<std::vector<kernel::Digest>>(32);
};

} // namespace haihe::exchange
