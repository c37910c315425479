#pragma once

#include "app/node_setup.hpp"
#include "law/practice.hpp"
#include "node/node.hpp"
#include "supervision/duties/department.hpp"
#include "trading/storage_files.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace haihe::app {

/// One of the three roles, with what its slices need; outlives the node that it is mounted on.
class Role {
public:
    /// Refusals: those of read_calendar and read_city. Makes the directory of stored files.
    static kernel::Result<std::unique_ptr<Role>> make(NodeSetup const& setup);

    /// For who serves: the stores that the configuration names, for one process at a time. Refusals: those of
    /// open_storage.
    kernel::Result<void> open_files(NodeSetup const& setup);
    [[nodiscard]] node::Mount mount();
    /// What a role does once after its node is made: the hub registers itself, a supervision platform publishes
    /// who supervises what.
    void found(node::Node& node) const;
    /// Where uploads are collected; empty = the role takes none.
    [[nodiscard]] std::string incoming() const;

private:
    Role(std::string name, law::Practice practice) : name_(std::move(name)), practice_(std::move(practice)) {}

    std::string name_;
    law::Practice practice_;
    std::optional<trading::Storage> storage_;          ///< trading
    std::vector<supervision::Department> departments_; ///< supervision
};

} // namespace haihe::app
