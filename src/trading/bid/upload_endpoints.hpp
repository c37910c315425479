#pragma once

#include "edge/files/file_store.hpp"
#include "edge/files/upload_store.hpp"
#include "node/node.hpp"
#include "sealing/chunk_tree.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace haihe::trading {

/// The tree over a complete upload's ciphertext (trust.md §1). Waits for the chunks that are not hashed yet. Empty
/// optional: no such upload, or not complete.
std::optional<sealing::CipherDigest> cipher_root(edge::files::UploadStore& uploads, std::string const& id);

/// Resumable upload of sealed bids by tus 1.0.0 with creation, checksum, expiration and termination, under /uploads;
/// for people of bidders. An upload belongs to its entity and is nobody else's to know of: to others it does not exist,
/// and nothing here counts uploads where others could see it. Drafts: nothing enters the ledger. `directory` is on the
/// file system of the stored files. The submission asks the store that is returned for owner, root and file; so that it
/// is quick, whatever the deadline, `bids` is prepared for a ciphertext before its last piece is answered.
std::shared_ptr<edge::files::UploadStore> mount_uploads(node::Plan& plan, std::function<node::Desk&()> const& desk,
                                                        std::filesystem::path const& directory,
                                                        edge::files::FileStore& bids,
                                                        kernel::Duration lifetime = kernel::hours(48));

} // namespace haihe::trading
