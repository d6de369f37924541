// SPDX-License-Identifier: GPL-3.0-or-later
// The templates live in the header; this file gives the class its meta-object.
#include "models/backstage.h"
