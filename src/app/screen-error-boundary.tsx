import { Component, type ReactNode } from 'react'
import { FailureView } from '../ui/failure-view.tsx'
import styles from './shell.module.css'

type Props = { onRetry: () => void; children: ReactNode }

/** Keeps a broken screen to itself: the rest of the app stands, and the screen can be tried again. */
export class ScreenErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    const retry = () => {
      this.setState({ error: undefined })
      this.props.onRetry()
    }
    return (
      <div className={styles.waiting}>
        <FailureView error={this.state.error} onRetry={retry} />
      </div>
    )
  }
}
