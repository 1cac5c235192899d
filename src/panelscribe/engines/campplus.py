"""CAM++, the voice model, as a torch module: only what `export.py` needs to load its checkpoint and write it as ONNX.

After Wang et al., "CAM++: A Fast and Efficient Network for Speaker Verification Using Context-Aware Masking"
(Interspeech 2023) and its reference implementation in 3D-Speaker (Apache-2.0). Names of submodules are those of the
checkpoint. Leaves out training (dropout, gradient checkpointing, initialisation) and running it, which `voices.py` does
without torch.
"""

from collections import OrderedDict

import torch
from torch import Tensor, nn
from torch.nn import functional

FEATURES = 80
"""Mel bands that the network was trained on."""

DIMENSION = 192
"""Length of a voice vector."""

_CONTEXT_FRAMES = 100
"""Frames over which a layer averages its local context (3D-Speaker's `seg_pooling`)."""


def _normalised(channels: int, *, affine: bool = True) -> nn.Sequential:
    norm = nn.BatchNorm1d(channels, affine=affine)
    return nn.Sequential(OrderedDict(batchnorm=norm, relu=nn.ReLU()))


class _Residual(nn.Module):
    """Two 3x3 convolutions with a shortcut; `stride` thins the mel bands, never the time."""

    def __init__(self, channels: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, channels, 3, stride=(stride, 1), padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.shortcut = nn.Sequential()
        if stride != 1:
            thin = nn.Conv2d(channels, channels, 1, stride=(stride, 1), bias=False)
            self.shortcut = nn.Sequential(thin, nn.BatchNorm2d(channels))

    def forward(self, x: Tensor) -> Tensor:
        out = functional.relu(self.bn1(self.conv1(x)))
        return functional.relu(self.bn2(self.conv2(out)) + self.shortcut(x))


class _Head(nn.Module):
    """The two-dimensional front end: (batch, bands, frames) to (batch, 320, frames)."""

    def __init__(self, bands: int, channels: int = 32) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(1, channels, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(channels)
        self.layer1 = nn.Sequential(_Residual(channels, 2), _Residual(channels, 1))
        self.layer2 = nn.Sequential(_Residual(channels, 2), _Residual(channels, 1))
        self.conv2 = nn.Conv2d(channels, channels, 3, stride=(2, 1), padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels)
        self.out_channels = channels * (bands // 8)

    def forward(self, x: Tensor) -> Tensor:
        out = functional.relu(self.bn1(self.conv1(x.unsqueeze(1))))
        out = self.layer2(self.layer1(out))
        return functional.relu(self.bn2(self.conv2(out))).flatten(1, 2)


class _Tdnn(nn.Module):
    def __init__(self, inner: int, outer: int, width: int, stride: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(inner, outer, width, stride=stride, padding=width // 2, bias=False)
        self.nonlinear = _normalised(outer)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.nonlinear(self.linear(x))
        return out


class _ContextMask(nn.Module):
    """A dilated convolution, each channel weighed by the context of the piece and of the second around a frame."""

    def __init__(self, channels: int, growth: int, width: int, dilation: int) -> None:
        super().__init__()
        padding = (width - 1) // 2 * dilation
        self.linear_local = nn.Conv1d(
            channels, growth, width, padding=padding, dilation=dilation, bias=False
        )
        self.linear1 = nn.Conv1d(channels, channels // 2, 1)
        self.linear2 = nn.Conv1d(channels // 2, growth, 1)

    def forward(self, x: Tensor) -> Tensor:
        near = functional.avg_pool1d(x, _CONTEXT_FRAMES, _CONTEXT_FRAMES, ceil_mode=True)
        near = near.unsqueeze(-1).expand(*near.shape, _CONTEXT_FRAMES)
        near = near.reshape(*near.shape[:-2], -1)[..., : x.shape[-1]]
        context = functional.relu(self.linear1(x.mean(-1, keepdim=True) + near))
        masked: Tensor = self.linear_local(x) * torch.sigmoid(self.linear2(context))
        return masked


class _DenseLayer(nn.Module):
    def __init__(self, inner: int, growth: int, bottleneck: int, dilation: int) -> None:
        super().__init__()
        self.nonlinear1 = _normalised(inner)
        self.linear1 = nn.Conv1d(inner, bottleneck, 1, bias=False)
        self.nonlinear2 = _normalised(bottleneck)
        self.cam_layer = _ContextMask(bottleneck, growth, 3, dilation)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.cam_layer(self.nonlinear2(self.linear1(self.nonlinear1(x))))
        return torch.cat([x, out], dim=1)


class _Transit(nn.Module):
    def __init__(self, inner: int, outer: int) -> None:
        super().__init__()
        self.nonlinear = _normalised(inner)
        self.linear = nn.Conv1d(inner, outer, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.linear(self.nonlinear(x))
        return out


class _Dense(nn.Module):
    def __init__(self, inner: int, outer: int) -> None:
        super().__init__()
        self.linear = nn.Conv1d(inner, outer, 1, bias=False)
        self.nonlinear = _normalised(outer, affine=False)
        del self.nonlinear.relu

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.nonlinear(self.linear(x.unsqueeze(-1)).squeeze(-1))
        return out


class CamPlusPlus(nn.Module):
    """Mel features of one voice, shape (batch, frames, 80), to voice vectors, shape (batch, 192), not normalised."""

    def __init__(self, growth: int = 32, channels: int = 128) -> None:
        super().__init__()
        self.head = _Head(FEATURES)
        layers: OrderedDict[str, nn.Module] = OrderedDict()
        layers["tdnn"] = _Tdnn(self.head.out_channels, channels, 5, 2)
        for index, (count, dilation) in enumerate(((12, 1), (24, 2), (16, 2)), start=1):
            block: OrderedDict[str, nn.Module] = OrderedDict()
            for layer in range(1, count + 1):
                block[f"tdnnd{layer}"] = _DenseLayer(channels, growth, 4 * growth, dilation)
                channels += growth
            layers[f"block{index}"] = nn.Sequential(block)
            layers[f"transit{index}"] = _Transit(channels, channels // 2)
            channels //= 2
        layers["out_nonlinear"] = _normalised(channels)
        self.xvector = nn.Sequential(layers)
        self.xvector.add_module("dense", nn.Identity())
        self.xvector.dense = _Dense(2 * channels, DIMENSION)

    def forward(self, features: Tensor) -> Tensor:
        """Voice vectors; shapes as in the class. A piece of fewer than four frames has no standard deviation."""
        frames = self.head(features.transpose(1, 2))
        for name, layer in self.xvector.named_children():
            if name != "dense":
                frames = layer(frames)
        pooled = torch.cat([frames.mean(-1), frames.std(-1, unbiased=True)], dim=-1)
        vectors: Tensor = self.xvector.dense(pooled)
        return vectors
