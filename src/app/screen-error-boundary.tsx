import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './broken-screen.tsx'

/** Keeps a broken screen to itself: the rest of the app stands, and the screen can be tried again. */
export class ScreenErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <BrokenScreen why="broken" onRetry={() => this.setState({ broken: false })} />
  }
}
