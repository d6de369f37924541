// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/onboarding.h"
#include "interfaces/provider.h"

namespace services {

/// With the provider's name in it, where nobody has put one yet.
base::Error named(base::Error error, const interfaces::Provider &provider);

/// What a provider gets to know as the file's name. It travels in addresses and stands in other people's logs, and the
/// name of a scan is often that of the customer or the number of the paper. The few letters of our own number tell two
/// papers of one kind apart, so that an entry whose making was never answered is found again by its name.
QString nameThere(const domain::Document &document);

/// Why nothing can be carried there yet. Enrolling is the cure only for a customer whom the provider was never asked to
/// take.
base::Error withoutRecord(const std::optional<domain::SenderEnrolment> &enrolment,
                          const interfaces::Provider &provider);

/// What was carried into a record that the customer no longer belongs to is not in the record of today.
void moveToRecord(domain::DocumentUpload &upload, const QString &user);

/// Whether time may cure it, so that the upload is tried again without a person.
bool passes(const base::Error &error, int tries);
/// How long to wait before that, in milliseconds: longer with every try, never longer than five minutes.
qint64 pauseAfterMs(int tries);

} // namespace services
