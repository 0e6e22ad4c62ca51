#pragma once

// libqpdf 11 with std::shared_ptr only. Private to this folder.

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
